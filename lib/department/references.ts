import { canSupervise } from "#lib/access/assign.ts";
import type { Db } from "#lib/db/scope.ts";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { refuseBadParent } from "./rules.ts";
import { holdDepartment } from "./sql.ts";

/** Checks what a department is to be hung below. Call it with the company locked. Errors: invalid at `parentId`. */
export async function chooseParent(db: Db, id: string | null, parentId: string | null): Promise<void> {
  if (!parentId) return;
  const nodes = await db.department.findMany({
    select: { id: true, name: true, parentId: true, archivedAt: true },
  });
  const parent = nodes.find((node) => node.id === parentId);
  if (!parent) throw invalid("parentId", said("department.chooseYours"));
  if (parent.archivedAt) throw invalid("parentId", said("department.parentArchived", { name: parent.name }));
  refuseBadParent(nodes, id, parentId);
}

/**
 * Checks a department somebody chose and holds it until the transaction ends.
 *
 * Errors: invalid at `departmentId`.
 */
export async function chooseDepartment(db: Db, companyId: string, departmentId: string): Promise<void> {
  const active = await holdDepartment(db, companyId, departmentId);
  if (active === null) throw invalid("departmentId", said("department.chooseYours"));
  if (!active) throw invalid("departmentId", said("department.archived"));
}

export async function supervisorIds(db: Db, departmentId: string): Promise<string[]> {
  const rows = await db.departmentSupervisor.findMany({ where: { departmentId } });
  return rows.map((row) => row.employeeId);
}

/**
 * Makes the supervisors of a department those that are wanted.
 *
 * Supervising only means something for a role that may correct the time of others. Somebody with another role is
 * refused rather than quietly raised: a role decides more than one department. Those who are there already stay,
 * whatever became of their role, and simply reach nothing.
 *
 * Errors: invalid at `supervisors`.
 */
export async function setSupervisors(
  db: Db,
  companyId: string,
  departmentId: string,
  present: readonly string[],
  wanted: readonly string[],
): Promise<void> {
  const added = [...new Set(wanted)].filter((id) => !present.includes(id));
  const removed = present.filter((id) => !wanted.includes(id));
  const people = await db.employee.findMany({
    where: { id: { in: added }, archivedAt: null },
    select: { id: true, name: true, role: true },
  });
  if (people.length < added.length) throw invalid("supervisors", said("department.choosePeople"));
  const unfit = people.find((person) => !canSupervise(person.role));
  if (unfit) throw invalid("supervisors", said("department.cannotSupervise", { name: unfit.name }));
  if (removed.length)
    await db.departmentSupervisor.deleteMany({ where: { departmentId, employeeId: { in: removed } } });
  if (added.length)
    await db.departmentSupervisor.createMany({
      data: added.map((employeeId) => ({ companyId, departmentId, employeeId })),
    });
}
