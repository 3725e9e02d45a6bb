import { yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listProjects } from "./queries.ts";
import type { ProjectQuery, ProjectRow } from "./schema.ts";

export const projectExport: ListExport<ProjectQuery, ProjectRow> = {
  noun: "project",
  file: "projects",
  read: (actor, query, page, portion) => listProjects(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.code"), value: (row) => row.code },
    { header: said("export.customer"), value: (row) => row.customer.name },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
