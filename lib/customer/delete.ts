import type { CompanyActor } from "#lib/access/actor.ts";
import { deleteRecord } from "#lib/deletion/delete-record.ts";
import { lockCustomer } from "./sql.ts";

/** Errors: not_found · conflict when it is not the version seen, and while projects, events or clock-ins refer to it. */
export async function deleteCustomer(actor: CompanyActor, customerId: string, seen?: number) {
  const where = { customerId };
  return deleteRecord(
    actor,
    customerId,
    {
      type: "customer",
      permission: "customer.edit",
      lock: lockCustomer,
      load: (db, id) => db.customer.findFirst({ where: { id } }),
      uses: (db) => ({
        projects: (take) => db.project.count({ where, take }),
        events: (take) => db.event.count({ where, take }),
        clockIns: (take) => db.clockIn.count({ where, take }),
      }),
      punched: where,
      values: (_db, { name, code, email, note }) => ({ name, code, email, note }),
      remove: (db, which) => db.customer.deleteMany({ where: which }),
    },
    seen,
  );
}
