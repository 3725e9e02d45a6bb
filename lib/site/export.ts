import { yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listSites } from "./queries.ts";
import type { SiteQuery, SiteRow } from "./schema.ts";

export const siteExport: ListExport<SiteQuery, SiteRow> = {
  noun: "site",
  file: "sites",
  read: (actor, query, page, portion) => listSites(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.address"), value: (row) => row.address },
    { header: said("export.zone"), value: (row) => row.zone },
    { header: said("export.departments"), value: (row) => row.departments },
    { header: said("export.people"), value: (row) => row.employees },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
