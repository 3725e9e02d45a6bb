import type { CompanyActor } from "#lib/access/actor.ts";
import { deleteRecord } from "#lib/deletion/delete-record.ts";
import { lockSite } from "./sql.ts";

/**
 * Errors: not_found · conflict when it is not the version seen, and while people, departments, events or clock-ins
 * refer to it.
 */
export async function deleteSite(actor: CompanyActor, siteId: string, seen?: number) {
  const where = { siteId };
  return deleteRecord(
    actor,
    siteId,
    {
      type: "site",
      permission: "site.edit",
      lock: lockSite,
      load: (db, id) => db.site.findFirst({ where: { id } }),
      uses: (db) => ({
        employees: (take) => db.employee.count({ where, take }),
        departments: (take) => db.department.count({ where, take }),
        events: (take) => db.event.count({ where, take }),
        clockIns: (take) => db.clockIn.count({ where, take }),
      }),
      punched: where,
      values: (_db, { name, address, zone }) => ({ name, address, zone }),
      remove: (db, which) => db.site.deleteMany({ where: which }),
    },
    seen,
  );
}
