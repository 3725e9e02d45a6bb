import type { CompanyActor } from "#lib/access/actor.ts";
import { lockCompany } from "#lib/company/sql.ts";
import { deleteRecord } from "#lib/deletion/delete-record.ts";
import { valuesOf } from "./commands.ts";
import { supervisorIds } from "./references.ts";
import { lockDepartment } from "./sql.ts";

/**
 * Who supervises it is part of the department and goes with it.
 *
 * Errors: not_found · conflict when it is not the version seen, and while people, other departments, events or
 * clock-ins refer to it, or it was once somebody's home.
 */
export async function deleteDepartment(actor: CompanyActor, departmentId: string, seen?: number) {
  const where = { departmentId };
  return deleteRecord(
    actor,
    departmentId,
    {
      type: "department",
      permission: "department.edit",
      lock: async (db, companyId, id) => {
        await lockCompany(db, companyId);
        await lockDepartment(db, companyId, id);
      },
      load: async (db, id) => {
        const row = await db.department.findFirst({ where: { id } });
        return row && { ...row, supervisors: await supervisorIds(db, id) };
      },
      uses: (db, id) => ({
        employees: (take) => db.employee.count({ where, take }),
        departments: (take) => db.department.count({ where: { parentId: id }, take }),
        events: (take) => db.event.count({ where, take }),
        clockIns: (take) => db.clockIn.count({ where, take }),
        // The present ones are those of its people.
        homes: (take) => db.homeDepartment.count({ where: { ...where, validTo: { not: null } }, take }),
      }),
      punched: where,
      values: (db, row) => valuesOf(db, row),
      remove: async (db, which) => {
        await db.departmentSupervisor.deleteMany({ where });
        return db.department.deleteMany({ where: which });
      },
    },
    seen,
  );
}
