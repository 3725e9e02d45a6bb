import type { Db } from "#lib/db/scope.ts";
import { scopeOf } from "#lib/db/scope.ts";
import type { DerivedClockIn } from "#lib/punch/derive.ts";
import { toDbDate } from "#lib/shared/local-time.ts";

/**
 * Writes a derived clock-in and its breaks over what was kept of it before. The employee's chain has to be locked by
 * this transaction (appendPunches and lockChains do).
 *
 * Errors: conflict when it overlaps another clock-in of the same person.
 */
export async function saveClockIn(db: Db, derived: DerivedClockIn): Promise<void> {
  const { companyId } = scopeOf(db);
  const { id, employeeId, breaks, ...values } = derived;
  const row = {
    ...values,
    workDate: toDbDate(values.workDate),
    firstDay: toDbDate(values.firstDay),
    lastDay: values.lastDay && toDbDate(values.lastDay),
  };
  await db.clockIn.upsert({
    where: { companyId_id: { companyId, id } },
    create: { companyId, id, employeeId, ...row },
    update: row,
  });
  await db.clockInBreak.deleteMany({ where: { clockInId: id } });
  if (breaks.length === 0) return;
  await db.clockInBreak.createMany({
    data: breaks.map((one) => ({ companyId, clockInId: id, employeeId, ...one })),
  });
}
