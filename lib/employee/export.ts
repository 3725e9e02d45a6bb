import { yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listEmployees } from "./queries.ts";
import type { EmployeeQuery, EmployeeRow } from "./schema.ts";

/** What people are doing at the moment is left out: a file outlives it. */
export const employeeExport: ListExport<EmployeeQuery, EmployeeRow> = {
  noun: "employee",
  file: "employees",
  read: (actor, query, page, portion) => listEmployees(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.number"), value: (row) => row.number },
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.email"), value: (row) => row.email },
    { header: said("export.department"), value: (row) => row.department?.name ?? null },
    { header: said("export.site"), value: (row) => row.site?.name ?? null },
    { header: said("export.role"), value: (row) => row.role },
    { header: said("export.hiredOn"), value: (row) => row.hiredOn },
    { header: said("export.endsOn"), value: (row) => row.endsOn },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
