import { amountCell, yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listPackages } from "./queries.ts";
import type { PackageQuery, PackageRow } from "./schema.ts";

export const packageExport: ListExport<PackageQuery, PackageRow> = {
  noun: "package",
  file: "packages",
  read: (actor, query, page, portion) => listPackages(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.duration"), value: (row) => row.durationMinutes },
    { header: said("export.price"), value: (row) => amountCell(row.priceMinor, row.currency) },
    { header: said("export.costs"), value: (row) => amountCell(row.costsMinor, row.currency) },
    { header: said("export.currency"), value: (row) => row.currency },
    { header: said("export.crew"), value: (row) => row.people },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
