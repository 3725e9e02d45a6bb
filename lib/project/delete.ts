import type { CompanyActor } from "#lib/access/actor.ts";
import { deleteRecord } from "#lib/deletion/delete-record.ts";
import { valuesOf } from "./commands.ts";
import { lockProject } from "./sql.ts";

/** Errors: not_found · conflict when it is not the version seen, and while clock-ins refer to it. */
export async function deleteProject(actor: CompanyActor, projectId: string, seen?: number) {
  const where = { projectId };
  return deleteRecord(
    actor,
    projectId,
    {
      type: "project",
      permission: "project.edit",
      lock: lockProject,
      load: (db, id) => db.project.findFirst({ where: { id } }),
      uses: (db) => ({ clockIns: (take) => db.clockIn.count({ where, take }) }),
      punched: where,
      values: (db, row) => valuesOf(db, row),
      remove: (db, which) => db.project.deleteMany({ where: which }),
    },
    seen,
  );
}
