import { client } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { bindScope, type Db, fenced, type Scope, scopeStatements } from "#lib/db/scope.ts";
import { newId } from "#lib/shared/ids.ts";
import { actorReach, type CompanyActor } from "./actor.ts";
import type { Permission } from "./permissions.ts";
import { refusal } from "./refusal.ts";
import { sendBounds } from "./sql.ts";

/**
 * The role that deletes what has been kept long enough. Each deletion leaves an entry in the platform's audit trail
 * with its reason, in the same transaction; one that finds nothing leaves none.
 *
 * @param work deletes, and returns how many rows
 */
export async function openRetention(
  table: string,
  reason: string,
  work: (db: Prisma.TransactionClient) => Promise<number>,
): Promise<number> {
  return client("retention").$transaction(
    async (db) => {
      const deleted = await work(db);
      if (deleted === 0) return 0;
      const entry = { id: newId(), actorName: "Hourly", act: "retention.delete", subjectType: table };
      await db.platformAuditEntry.createMany({ data: [{ ...entry, reason, detail: { deleted } }] });
      return deleted;
    },
    { timeout: 120_000 },
  );
}

/** What lets personal words be erased: the company's own rule, or an owner who was asked to. */
type ErasingPermission = Extract<Permission, "retention.erase" | "employee.erase">;

/** How long one batch may take. */
const patienceMs = 60_000;

/**
 * The same role at work in one company, bounded to it as any handle is. What it erases leaves an entry in the company's
 * own audit trail, in the same transaction.
 *
 * The row rules let this role see all companies, so that raw SQL has to name the company itself.
 *
 * Errors: forbidden.
 */
export async function openErasure<T>(
  actor: CompanyActor,
  permission: ErasingPermission,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  if (actorReach(actor, permission) !== "company") throw refusal(actor, permission);
  const bounds = { companyId: actor.company.id, employeeId: null, reach: "company" } as const;
  const scope: Scope = { actor, permission, ...bounds, departmentIds: [], wrote: false, audited: false };
  return fenced(client("retention"), scope).$transaction(
    async (tx) => {
      const db = tx as unknown as Db;
      bindScope(db, scope);
      await sendBounds(db, scopeStatements(scope, patienceMs));
      scope.wrote = false;
      const result = await work(db);
      if (scope.wrote && !scope.audited) throw new Error(`${permission} erased without an audit entry.`);
      return result;
    },
    { timeout: patienceMs + 5_000, maxWait: 10_000 },
  );
}
