import { z } from "zod";
import { roles } from "#lib/access/permissions.ts";
import { archiveEmployee, restoreEmployee } from "#lib/employee/archive.ts";
import { addEmployee, editEmployee } from "#lib/employee/commands.ts";
import { deleteEmployee } from "#lib/employee/delete.ts";
import { employeeInput } from "#lib/employee/schema.ts";
import { stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { fromDbDate } from "#lib/shared/local-time.ts";
import { byId, day, state, uuid, version, words } from "./fields.ts";
import { resource } from "./resource.ts";

export const employees = resource({
  noun: "employee",
  plural: "employees",
  called: ["an employee", "employees"],
  reads: "employee.list",
  writes: "employee.edit",
  view: z.object({
    id: uuid,
    number: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    departmentId: uuid.nullable(),
    siteId: uuid.nullable(),
    role: z.string(),
    hiredOn: day.nullable(),
    endsOn: day.nullable(),
    archived: z.boolean(),
    version,
  }),
  input: employeeInput,
  filters: {
    q: words,
    state,
    departmentId: byId,
    siteId: byId,
    number: z.string().max(20).optional(),
    role: z.string().max(30).optional(),
  },
  where: ({ departmentId, siteId, number, role, ...filters }) => ({
    ...stateWhere(filters.state),
    ...(departmentId ? { departmentId } : {}),
    ...(siteId ? { siteId } : {}),
    ...(number ? { number } : {}),
    ...(role ? { role } : {}),
    AND: wordsWhere(filters.q, "nameSearch", ["number", "email"]),
  }),
  find: (db, args) => db.employee.findMany(args),
  toView: ({ archivedAt, hiredOn, endsOn, ...row }) => ({
    ...row,
    hiredOn: hiredOn && fromDbDate(hiredOn),
    endsOn: endsOn && fromDbDate(endsOn),
    archived: archivedAt !== null,
  }),
  add: addEmployee,
  edit: editEmployee,
  archive: archiveEmployee,
  restore: restoreEmployee,
  remove: deleteEmployee,
  examples: {
    add: {
      name: "Aoife Brennan",
      number: "0417",
      email: "aoife@harbour.example",
      departmentId: "{department}",
      siteId: "{site}",
      role: roles[0],
      hiredOn: "2026-03-02",
    },
    edit: { email: "aoife.brennan@harbour.example", endsOn: "2027-02-28" },
    query: { role: roles[0] },
  },
});
