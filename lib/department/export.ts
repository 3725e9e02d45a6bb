import { yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listDepartments } from "./queries.ts";
import type { DepartmentQuery, DepartmentRow } from "./schema.ts";

export const departmentExport: ListExport<DepartmentQuery, DepartmentRow> = {
  noun: "department",
  file: "departments",
  read: (actor, query, page, portion) => listDepartments(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.above"), value: (row) => row.above.join(" / ") },
    {
      header: said("export.supervisors"),
      value: (row) => row.supervisors.map((person) => person.name).join(", "),
    },
    { header: said("export.costCentre"), value: (row) => row.costCentre },
    { header: said("export.site"), value: (row) => row.site?.name ?? null },
    { header: said("export.zone"), value: (row) => row.zone },
    { header: said("export.people"), value: (row) => row.employees },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
