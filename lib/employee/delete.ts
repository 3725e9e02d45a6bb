import type { CompanyActor } from "#lib/access/actor.ts";
import { assignableRoles } from "#lib/access/assign.ts";
import { lockCompany } from "#lib/company/sql.ts";
import { deleteRecord } from "#lib/deletion/delete-record.ts";
import { fromRow, valuesOf } from "./commands.ts";
import { refuseHigherRole } from "./rules.ts";

/**
 * Deletes somebody who was added by mistake. Which departments were their home is part of the record and goes with it.
 *
 * Errors: not_found · forbidden when they may do more than the actor · conflict while a sign-in, time, contracts, pay,
 * events or departments refer to them.
 */
export async function deleteEmployee(actor: CompanyActor, employeeId: string, seen?: number) {
  const where = { employeeId };
  return deleteRecord(
    actor,
    employeeId,
    {
      type: "employee",
      permission: "employee.edit",
      lock: lockCompany,
      load: (db, id) => db.employee.findFirst({ where: { id } }),
      refuse: async (_db, { name, role }) => refuseHigherRole(name, role, assignableRoles(actor)),
      uses: (db, id) => ({
        // Made when somebody clocks in for the first time or is archived; a ledger's, and never taken away.
        chains: (take) => db.chainHead.count({ where, take }),
        signIns: (take) => db.membership.count({ where, take }),
        clockIns: (take) => db.clockIn.count({ where, take }),
        contracts: (take) => db.contract.count({ where, take }),
        payRates: (take) => db.payRate.count({ where, take }),
        supervised: (take) => db.departmentSupervisor.count({ where, take }),
        events: (take) => db.event.count({ where: { OR: [{ assigneeId: id }, { createdById: id }] }, take }),
      }),
      punched: where,
      values: (db, row) => valuesOf(db, fromRow(row)),
      remove: async (db, which) => {
        await db.homeDepartment.deleteMany({ where });
        return db.employee.deleteMany({ where: which });
      },
    },
    seen,
  );
}
