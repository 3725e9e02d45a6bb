import { systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { firstPlatformRole } from "#lib/access/permissions.ts";
import { resolver } from "#lib/access/resolver.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { lookAtLink, makeLink, redeemLink, refuseSpent } from "./one-time-link.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { passwordProblem } from "./password-rules.ts";
import { recordEvent } from "./record-event.ts";
import { type Browser, beginSession, type StartedSession } from "./sessions.ts";

const hasAdministrator = async (db: Pick<PlatformDb, "user">) =>
  (await db.user.findFirst({ where: { platformRole: firstPlatformRole }, select: { id: true } })) !== null;

/**
 * The address of a page on which the first administrator is made: once, within 7 days. A link made before stops
 * working. Null as soon as there is an administrator.
 */
export async function firstAdministratorLink(): Promise<string | null> {
  return resolver().$transaction(async (db) => {
    if (await hasAdministrator(db)) return null;
    await db.credential.updateMany({
      where: { kind: "first_administrator", usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const { id, secret } = await makeLink(db, { kind: "first_administrator" });
    await recordEvent(db, {
      act: "first-administrator.link",
      subjectId: id,
      user: null,
      context: { requestId: "", address: null, device: null },
      reason: said("audit.askedOnServer"),
    });
    return absoluteUrl(routes.firstAdministrator(secret));
  });
}

export async function lookAtFirstAdministrator(secret: string) {
  const { state } = await lookAtLink("first_administrator", secret);
  return state === "open" && (await hasAdministrator(resolver())) ? ("used" as const) : state;
}

export interface FirstAdministrator {
  name: string;
  email: string;
  password: string;
}

/**
 * Makes the first administrator and signs them in. An address that has an account already becomes administrator when
 * the password is that account's.
 *
 * Errors: gone, invalid with field "password".
 */
export async function makeFirstAdministrator(
  secret: string,
  input: FirstAdministrator,
  browser: Browser,
): Promise<StartedSession> {
  // Before anything else: without a link nobody may learn here which addresses have accounts, or try passwords.
  refuseSpent(await lookAtFirstAdministrator(secret));
  const known = await resolver().user.findUnique({ where: { email: input.email } });
  const passwordHash = known ? await provenHash(input.password, known.passwordHash) : await newHash(input);
  const user = known ? { id: known.id, name: known.displayName } : { id: newId(), name: input.name };
  const actor = { ...systemPlatformActor(user.name), ...browser.context };
  await openPlatform(actor, "users.edit", said("audit.firstAdministrator"), async (db) => {
    await redeemLink(db, "first_administrator", secret);
    if (await hasAdministrator(db)) throw new AppError("gone", said("auth.administratorExists"));
    const now = new Date();
    const account = { displayName: user.name, passwordHash, platformRole: firstPlatformRole };
    await db.user.upsert({
      where: { id: user.id },
      create: { id: user.id, email: input.email, passwordChangedAt: now, ...account },
      update: account,
    });
    await recordEvent(db, {
      act: "first-administrator.make",
      subjectId: user.id,
      user,
      context: browser.context,
    });
  });
  return beginSession(user, browser, { keep: false, way: "first administrator" });
}

async function newHash({ password, email }: FirstAdministrator): Promise<string> {
  const problem = passwordProblem(password, email);
  if (problem) throw invalid("password", problem);
  return hashPassword(password);
}

async function provenHash(password: string, hash: string | null): Promise<string> {
  if (hash && (await verifyPassword(password, hash))) return hash;
  throw invalid("password", said("auth.typeThatPassword"));
}
