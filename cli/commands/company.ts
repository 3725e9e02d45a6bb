import type { Command } from "commander";
import { commandActor, systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { inviteEmployee } from "#lib/auth/invitations.ts";
import { createCompany } from "#lib/company/create-company.ts";
import { newCompanyWithOwner } from "#lib/company/create-company-schema.ts";
import { fromZod } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";
import { saying } from "./saying.ts";

interface Options {
  name: string;
  slug: string;
  timeZone: string;
  currency: string;
  ownerEmail?: string;
  ownerName?: string;
}

export function register(program: Command): void {
  const company = program.command("company").description("The companies of this installation.");
  company
    .command("create")
    .description("Make a company. With --owner-email its owner is employee number 1 and gets an invitation.")
    .requiredOption("--name <name>", "what the company is called")
    .requiredOption("--slug <slug>", "short name for addresses: small letters, digits, hyphens")
    .requiredOption("--time-zone <zone>", "IANA zone, such as Europe/Dublin")
    .requiredOption("--currency <code>", "ISO 4217 code, such as EUR")
    .option("--owner-email <address>", "who is to own it")
    .option("--owner-name <name>", "the owner's name; without it, what stands before the @")
    .action((options: Options) => saying(() => create(options)));
}

const reason = "company create";

async function create(options: Options): Promise<void> {
  const { name, slug, timeZone, currency, ownerEmail, ownerName } = options;
  const parsed = newCompanyWithOwner.safeParse({
    name,
    slug,
    zone: timeZone,
    currency,
    ownerEmail: ownerEmail ?? null,
    ownerName: ownerName ?? null,
  });
  if (!parsed.success) throw fromZod(parsed.error);
  const { ownerEmail: email, ownerName: owner, ...company } = parsed.data;
  const actor = systemPlatformActor("Command line");
  const founder = { via: "command", name: actor.name, userId: null, reason, context: actor } as const;
  const first = email ? { email, name: owner ?? email.split("@")[0] ?? email, userId: null } : null;
  const { ownerEmployeeId } = await openPlatform(actor, "companies.create", reason, (db) =>
    createCompany(db, company, founder, first),
  );
  console.log(`${company.name} is made: ${absoluteUrl(routes.company(company.slug).dashboard())}`);
  if (!ownerEmployeeId || !email) return;
  const { link } = await inviteEmployee(await commandActor(company.slug, reason), {
    employeeId: ownerEmployeeId,
    email,
  });
  console.log(`Its owner is invited by mail to ${email}. The link, good for 7 days:\n\n  ${link}\n`);
}
