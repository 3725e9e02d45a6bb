import { AsyncLocalStorage } from "node:async_hooks";
import { client } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { bindScope, type Db, fenced, type Scope, scopeStatements } from "#lib/db/scope.ts";
import { AppError, databaseState } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { actorReach, type CompanyActor, type PlatformActor } from "./actor.ts";
import {
  type Permission,
  type PlatformPermission,
  permissions,
  platformMay,
  platformPermissions,
  rolesThatMay,
} from "./permissions.ts";
import { scopeFor, scopesAllow } from "./scopes.ts";
import { supervisedDepartments } from "./sql.ts";

/** How long the statements of each kind of work may take, in milliseconds. */
const patience = { page: 10_000, report: 60_000, bulk: 600_000 } as const;
export type Patience = keyof typeof patience;

const inside = new AsyncLocalStorage<string>();

/** Somebody else was quicker or the server chose us as the victim: the same work may go through at once. */
const worthRepeating = new Set(["23P01", "40P01", "40001"]);

/** What the product writes about its own records, which say themselves when and why: no audit entry beside them. */
export const selfRecorded: ReadonlySet<Permission | PlatformPermission> = new Set([
  "ledger.seal",
  "outbox.send",
  "import.progress",
  "isolation.record",
]);

/**
 * The only way to a database handle. Decides the permission, bounds the handle to the actor's company and reach, and
 * runs `work` in one transaction: reads see one snapshot and can't write, writes must leave an audit entry.
 *
 * Errors: forbidden (the role lacks the permission), conflict (after three tries against somebody quicker).
 */
export async function open<T>(
  actor: CompanyActor,
  permission: Permission,
  work: (db: Db) => Promise<T>,
  kind: Patience = "page",
): Promise<T> {
  const reach = actorReach(actor, permission);
  if (!reach) throw refusal(actor, permission);
  const outer = inside.getStore();
  // A second transaction while the first waits takes two connections of one pool: enough such requests never end.
  if (outer) throw new Error(`open("${permission}") inside open("${outer}").`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const scope: Scope = {
        actor,
        permission,
        companyId: actor.company.id,
        employeeId: actor.employeeId,
        reach,
        departmentIds: [],
        wrote: false,
        audited: false,
      };
      return await inside.run(permission, () => transact(scope, work, patience[kind]));
    } catch (error) {
      if (attempt < 3 && permissions[permission].kind === "write" && isCollision(error)) continue;
      throw error;
    }
  }
}

function isCollision(error: unknown): boolean {
  return worthRepeating.has(databaseState(error)) || (error as { code?: string }).code === "P2034";
}

/** Reads and looks see one snapshot; a look writes down who looked, and so cannot be read-only. */
const modes = {
  read: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; ",
  look: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ; ",
  write: "",
} as const;

async function transact<T>(scope: Scope, work: (db: Db) => Promise<T>, timeoutMs: number): Promise<T> {
  const { kind } = permissions[scope.permission];
  return fenced(client("app"), scope).$transaction(
    async (tx) => {
      const db = tx as unknown as Db;
      await db.$executeRawUnsafe(modes[kind] + scopeStatements(scope, timeoutMs));
      if (scope.reach === "department" && scope.employeeId) {
        scope.departmentIds = await supervisedDepartments(db, scope.companyId, scope.employeeId);
        await db.$executeRawUnsafe(scopeStatements(scope, timeoutMs));
      }
      scope.wrote = false;
      bindScope(db, scope);
      const result = await work(db);
      if (scope.wrote && !scope.audited && !selfRecorded.has(scope.permission)) {
        throw new Error(`${scope.permission} wrote without an audit entry.`);
      }
      if (kind === "look" && !scope.audited) throw new Error(`${scope.permission} looked without a witness.`);
      return result;
    },
    { timeout: timeoutMs + 5_000, maxWait: 10_000 },
  );
}

function refusal(actor: CompanyActor, permission: Permission): AppError {
  const scope = scopeFor(permission);
  if (actor.token && scope && !scopesAllow(actor.token.scopes, permission))
    return new AppError("forbidden", said("token.scopeMissing", { scope }), {
      detail: { permission, scope },
    });
  return new AppError("forbidden", said("shared.roleForbids"), {
    detail: { permission, role: actor.role, roles: rolesThatMay(permission) },
  });
}

/** A handle across companies, for the console and the worker; never for a company's own pages. */
export type PlatformDb = Prisma.TransactionClient;

/** What an act across companies was done to. Read when the work is done, which may fill in the id. */
export interface PlatformSubject {
  type: string;
  id: string | null;
  detail?: Prisma.InputJsonValue;
}

/**
 * Work across companies, with the platform role of the database. A write leaves an entry in the platform's audit
 * trail with its reason, in the same transaction.
 */
export async function openPlatform<T>(
  actor: PlatformActor,
  permission: PlatformPermission,
  reason: string,
  work: (db: PlatformDb) => Promise<T>,
  subject: PlatformSubject = { type: "platform", id: null },
): Promise<T> {
  if (!platformMay(actor.role, permission)) throw new AppError("forbidden", said("shared.roleForbids"));
  const reads = platformPermissions[permission].kind === "read";
  return client("platform").$transaction(async (db) => {
    const mode = reads ? "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " : "";
    await db.$executeRawUnsafe(
      `${mode}SET LOCAL app.reach = 'all'; SET LOCAL statement_timeout = ${patience.report}`,
    );
    const result = await work(db);
    if (!reads && !selfRecorded.has(permission)) await auditPlatform(db, actor, permission, reason, subject);
    return result;
  });
}

async function auditPlatform(
  db: PlatformDb,
  actor: PlatformActor,
  permission: PlatformPermission,
  reason: string,
  subject: PlatformSubject,
): Promise<void> {
  await db.platformAuditEntry.createMany({
    data: [
      {
        id: newId(),
        actorUserId: actor.userId,
        actorName: actor.name,
        act: permission,
        subjectType: subject.type,
        subjectId: subject.id,
        reason,
        address: actor.address,
        detail: subject.detail ?? Prisma.DbNull,
      },
    ],
  });
}
