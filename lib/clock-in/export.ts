import { localTimeCell } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import type { Block } from "./block.ts";
import type { ClockInQuery } from "./filter.ts";
import { listClockIns } from "./queries.ts";

/** Clock-ins as the list has them, whichever view they were asked for in. */
export const clockInExport: ListExport<ClockInQuery, Block> = {
  noun: "clock-in",
  file: "clock-ins",
  read: (actor, query, after, portion) =>
    listClockIns(actor, { ...query, before: undefined, after }, new Date(), portion),
  columns: [
    { header: said("export.employee"), value: (row) => row.employeeName },
    { header: said("export.day"), value: (row) => row.workDate },
    { header: said("export.start"), value: (row) => localTimeCell(row.startedAt, row.zone) },
    { header: said("export.end"), value: (row) => localTimeCell(row.endedAt, row.zone) },
    { header: said("export.zone"), value: (row) => row.zone },
    { header: said("export.break"), value: (row) => row.breakSeconds },
    { header: said("export.worked"), value: (row) => row.workedSeconds },
    { header: said("export.status"), value: (row) => row.status },
    { header: said("export.department"), value: (row) => row.department },
    { header: said("export.customer"), value: (row) => row.customer },
    { header: said("export.project"), value: (row) => row.project },
    { header: said("export.note"), value: (row) => row.note },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
