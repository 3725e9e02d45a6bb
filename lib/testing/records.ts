import { Client } from "pg";
import { type CompanyActor, type PlatformActor, systemPlatformActor } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import type { PlatformRole, Role } from "#lib/access/permissions.ts";
import type { Company, Employee, User } from "#lib/db/generated/client.ts";
import { ownerUrl } from "./database.ts";
import { factories } from "./factories.ts";
import { insertRows, type Row } from "./rows.sql.ts";

/**
 * The factories with a pen: each call writes its row into this test file's database, as the owner, and returns it.
 * Call `end()` when the file is done.
 */
export async function records(seed = 1) {
  const owner = new Client({ connectionString: ownerUrl() });
  await owner.connect();
  const make = factories(seed);
  // One after the other, also for a caller who asks for many at once: it is one connection.
  let last: Promise<void> = Promise.resolve();
  const write = async <T extends Row>(table: string, row: T): Promise<T> => {
    const turn = last.then(() => insertRows(owner, table, [row]));
    last = turn.catch(() => {});
    await turn;
    return row;
  };
  type Values<K extends "company" | "user"> = Parameters<(typeof make)[K]>[0];
  return {
    owner,
    make,
    write,
    company: (values?: Values<"company">) => write("companies", make.company(values)),
    site: (...given: Parameters<typeof make.site>) => write("sites", make.site(...given)),
    department: (...given: Parameters<typeof make.department>) =>
      write("departments", make.department(...given)),
    supervisor: (...given: Parameters<typeof make.supervisor>) =>
      write("department_supervisors", make.supervisor(...given)),
    employee: (...given: Parameters<typeof make.employee>) => write("employees", make.employee(...given)),
    customer: (...given: Parameters<typeof make.customer>) => write("customers", make.customer(...given)),
    project: (...given: Parameters<typeof make.project>) => write("projects", make.project(...given)),
    skill: (...given: Parameters<typeof make.skill>) => write("skills", make.skill(...given)),
    package: (...given: Parameters<typeof make.package>) => write("packages", make.package(...given)),
    event: (...given: Parameters<typeof make.event>) => write("events", make.event(...given)),
    user: (values?: Values<"user">) => write("users", make.user(values)),
    membership: (...given: Parameters<typeof make.membership>) =>
      write("memberships", make.membership(...given)),
    /** @returns the secret of the cookie */
    session: async (...given: Parameters<typeof make.session>) => {
      const { row, secret } = make.session(...given);
      await write("sessions", row);
      return { ...row, secret };
    },
    end: () => owner.end(),
  };
}

export type Records = Awaited<ReturnType<typeof records>>;

/** An employee as an actor: signed in, in their own company, with the role of their row or another. */
export function actorOf(
  company: Company,
  employee: Employee,
  values: Partial<CompanyActor> = {},
): CompanyActor {
  return {
    kind: "company",
    company: toActorCompany(company),
    userId: null,
    employeeId: employee.id,
    name: employee.name,
    role: employee.role as Role,
    via: "session",
    sessionId: null,
    reason: null,
    visitEndsAt: null,
    requestId: "test",
    address: null,
    device: null,
    ...values,
  };
}

/** A platform person visiting a company for a reason. */
export function visitorOf(company: Company, role: PlatformRole, user: User | null = null): CompanyActor {
  return {
    kind: "company",
    company: toActorCompany(company),
    userId: user?.id ?? null,
    employeeId: null,
    name: user?.displayName ?? "Visitor",
    role,
    via: "session",
    sessionId: null,
    reason: "A test",
    visitEndsAt: new Date(Date.now() + 3_600_000).toISOString(),
    requestId: "test",
    address: null,
    device: null,
  };
}

export function platformPerson(role: PlatformRole): PlatformActor {
  return { ...systemPlatformActor("Platform person"), role };
}
