import { PrismaPg } from "@prisma/adapter-pg";
import type { CompanyActor } from "#lib/access/actor.ts";
import { actorReach } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Permission } from "#lib/access/permissions.ts";
import { supervisedDepartments } from "#lib/access/sql.ts";
import { PrismaClient } from "#lib/db/generated/client.ts";
import { type Db, FenceError, fenced, type Scope, scopeStatements } from "#lib/db/scope.ts";
import { TurnClient } from "#lib/db/turn-client.ts";
import { databaseState } from "#lib/errors.ts";
import { ownerUrl, roleUrl } from "../database.ts";

/** What a handle gives: rows, or a refusal. */
export type Outcome = { refused: true; error: Error } | { refused: false; result: unknown };

export interface Handle {
  name: string;
  /** Whether the row rules of the database take part, so that nested reads and raw SQL are bounded as well */
  rules: boolean;
  attempt(actor: CompanyActor, permission: Permission, work: (db: Db) => Promise<unknown>): Promise<Outcome>;
  end(): Promise<void>;
}

/** Whether it was a fence that refused, and not some other check that happened to stand before it. */
export function isFenceRefusal(error: Error): boolean {
  return error instanceof FenceError || databaseState(error) === "42501";
}

/** Thrown to take back what an attempt has done. */
class TakenBack extends Error {}

async function outcome(
  run: (work: (db: Db) => Promise<never>) => Promise<unknown>,
  work: (db: Db) => Promise<unknown>,
): Promise<Outcome> {
  let result: unknown;
  try {
    await run(async (db) => {
      result = await work(db);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) return { refused: true, error: error as Error };
  }
  return { refused: false, result };
}

/** The product's own way. */
export function throughOpen(): Handle {
  return {
    name: "open()",
    rules: true,
    attempt: (actor, permission, work) => outcome((inner) => open(actor, permission, inner), work),
    end: async () => {},
  };
}

/** The row rules with nothing before them: what a mistake in the fence would meet. */
export function rulesAlone(): Handle {
  const bare = connect(roleUrl("app"));
  return {
    name: "the row rules alone",
    rules: true,
    attempt: (actor, permission, work) =>
      outcome((inner) => inScope(bare, scopeFor(actor, permission), inner), work),
    end: () => bare.$disconnect(),
  };
}

/** The fence of the client alone, over a connection that no rule binds: what a mistake in the rules would meet. */
export function fenceAlone(): Handle {
  const bare = connect(ownerUrl());
  return {
    name: "the client's fence alone",
    rules: false,
    attempt: (actor, permission, work) =>
      outcome((inner) => {
        const scope = scopeFor(actor, permission);
        return inScope(fenced(bare, scope) as unknown as PrismaClient, scope, inner);
      }, work),
    end: () => bare.$disconnect(),
  };
}

function connect(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 2, Client: TurnClient }) });
}

function scopeFor(actor: CompanyActor, permission: Permission): Scope {
  const reach = actorReach(actor, permission);
  if (!reach) throw new Error(`${actor.role} lacks ${permission}.`);
  const { company, employeeId } = actor;
  const bounds = { companyId: company.id, employeeId, reach, departmentIds: [] };
  return { actor, permission, ...bounds, wrote: false, audited: false };
}

function inScope(client: PrismaClient, scope: Scope, work: (db: Db) => Promise<never>): Promise<never> {
  return client.$transaction(async (db) => {
    await db.$executeRawUnsafe(scopeStatements(scope, 10_000));
    if (scope.reach === "department") {
      scope.departmentIds = await supervisedDepartments(db, scope.companyId, scope.employeeId!);
      await db.$executeRawUnsafe(scopeStatements(scope, 10_000));
    }
    return work(db);
  });
}
