import { amountCell, localTimeCell, yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import type { EventQuery } from "./filter.ts";
import { listEvents } from "./queries.ts";
import type { EventRow } from "./schema.ts";

export const eventExport: ListExport<EventQuery, EventRow> = {
  noun: "event",
  file: "events",
  read: (actor, query, page, portion) => listEvents(actor, { ...query, page }, new Date(), portion),
  columns: [
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.start"), value: (row) => localTimeCell(row.startsAt, row.zone) },
    { header: said("export.end"), value: (row) => localTimeCell(row.endsAt, row.zone) },
    { header: said("export.zone"), value: (row) => row.zone },
    { header: said("export.status"), value: (row) => row.status },
    { header: said("export.package"), value: (row) => row.package?.name ?? null },
    { header: said("export.customer"), value: (row) => row.customer?.name ?? null },
    { header: said("export.department"), value: (row) => row.department?.name ?? null },
    { header: said("export.site"), value: (row) => row.site?.name ?? null },
    { header: said("export.assignee"), value: (row) => row.assignee?.name ?? null },
    { header: said("export.price"), value: (row) => amountCell(row.priceMinor, row.currency) },
    { header: said("export.currency"), value: (row) => row.currency },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
