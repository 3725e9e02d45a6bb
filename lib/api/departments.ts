import { z } from "zod";
import {
  addDepartment,
  archiveDepartment,
  editDepartment,
  restoreDepartment,
} from "#lib/department/commands.ts";
import { deleteDepartment } from "#lib/department/delete.ts";
import { departmentInput } from "#lib/department/schema.ts";
import { stateWhere } from "#lib/shared/list.ts";
import { byId, state, uuid, version } from "./fields.ts";
import { resource } from "./resource.ts";

export const departments = resource({
  noun: "department",
  plural: "departments",
  called: ["a department", "departments"],
  reads: "department.list",
  writes: "department.edit",
  view: z.object({
    id: uuid,
    name: z.string(),
    parentId: uuid.nullable(),
    costCentre: z.string().nullable(),
    siteId: uuid.nullable(),
    zone: z.string().nullable(),
    supervisors: z.array(uuid),
    archived: z.boolean(),
    version,
  }),
  input: departmentInput,
  filters: { state, parentId: byId, siteId: byId },
  where: ({ parentId, siteId, ...filters }) => ({
    ...stateWhere(filters.state),
    ...(parentId ? { parentId } : {}),
    ...(siteId ? { siteId } : {}),
  }),
  find: (db, args) =>
    db.department.findMany({ ...args, include: { supervisors: { select: { employeeId: true } } } }),
  toView: ({ archivedAt, supervisors, ...row }) => ({
    ...row,
    supervisors: supervisors.map(({ employeeId }) => employeeId).sort(),
    archived: archivedAt !== null,
  }),
  add: addDepartment,
  edit: editDepartment,
  archive: archiveDepartment,
  restore: restoreDepartment,
  remove: deleteDepartment,
  examples: {
    add: { name: "Night kitchen", parentId: "{department}", siteId: "{site}", costCentre: "4100" },
    edit: { costCentre: "4110" },
  },
});
