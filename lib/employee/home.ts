import type { Db } from "#lib/db/scope.ts";
import { keptOf } from "#lib/shared/dated.ts";
import { newId } from "#lib/shared/ids.ts";
import { toDbDate } from "#lib/shared/local-time.ts";
import { planMove } from "./home-rules.ts";

interface Moving {
  companyId: string;
  employeeId: string;
  departmentId: string | null;
  /** The company's local day */
  today: string;
  /** For somebody who is added: the first day here, when that has been */
  since?: string | null;
}

/**
 * Keeps the history of home departments true to `employees.department_id`: call it in the transaction that writes the
 * one, with the company or the employee locked.
 */
export async function moveHome(db: Db, { companyId, employeeId, departmentId, today, since }: Moving) {
  const rows = await db.homeDepartment.findMany({
    where: { employeeId },
    orderBy: { validFrom: "desc" },
    take: 3,
  });
  const homes = rows.map((row) => ({ ...keptOf(row), departmentId: row.departmentId }));
  const { remove, end, reopen, add } = planMove(homes, departmentId, today, since ?? today);
  if (remove) await db.homeDepartment.deleteMany({ where: { id: remove } });
  if (end) await db.homeDepartment.updateMany({ where: { id: end.id }, data: { validTo: toDbDate(end.to) } });
  if (reopen) await db.homeDepartment.updateMany({ where: { id: reopen }, data: { validTo: null } });
  if (add) {
    const row = { companyId, id: newId(), employeeId, departmentId: add.departmentId };
    await db.homeDepartment.createMany({ data: [{ ...row, validFrom: toDbDate(add.from) }] });
  }
}
