import { randomBytes } from "node:crypto";
import { Prisma } from "#lib/db/generated/client.ts";
import { type Db, type Scope, scopeOf } from "#lib/db/scope.ts";
import { newId } from "#lib/shared/ids.ts";
import { detailDigest } from "./digest.ts";

/** What was done to what. `before` and `after` hold only the values that tell the change. */
export interface AuditAct {
  /** The verb, where the permission alone does not say it: "employee.archive" under "employee.edit". */
  act?: string;
  subject: { type: string; id: string; name?: string | null };
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

/** Writes the audit entry of an act, in the act's own transaction. A write without one is refused by `open`. */
export async function recordAudit(db: Db, act: AuditAct): Promise<void> {
  await recordAudits(db, [act]);
}

/** Several at once, in two statements. */
export async function recordAudits(db: Db, acts: AuditAct[]): Promise<void> {
  const scope = scopeOf(db);
  const rows = acts.map((act) => auditRow(scope, act));
  await db.auditEntry.createMany({ data: rows.map((row) => row.entry) });
  await db.auditDetail.createMany({ data: rows.map((row) => row.detail) });
  scope.audited = true;
}

function auditRow(scope: Scope, { act, subject, before, after, reason }: AuditAct) {
  const { actor, companyId } = scope;
  const id = newId();
  const salt = new Uint8Array(randomBytes(16));
  const values = {
    actorName: actor.name,
    subjectName: subject.name ?? null,
    reason: reason ?? actor.reason,
    address: actor.address,
    before: plain(before),
    after: plain(after),
  };
  return {
    entry: {
      companyId,
      id,
      at: new Date(),
      act: act ?? scope.permission,
      subjectType: subject.type,
      subjectId: subject.id,
      actorUserId: actor.userId,
      actorEmployeeId: actor.employeeId,
      actorRole: actor.role,
      via: actor.via,
      requestId: actor.requestId || null,
      detailDigest: detailDigest(salt, values),
    },
    detail: {
      companyId,
      entryId: id,
      salt,
      ...values,
      before: json(values.before),
      after: json(values.after),
    },
  };
}

function plain(value: unknown): unknown {
  return value === undefined || value === null ? null : JSON.parse(JSON.stringify(value));
}

function json(value: unknown) {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue);
}
