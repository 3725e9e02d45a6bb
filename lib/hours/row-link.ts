import { addDays } from "#lib/shared/local-time.ts";
import type { HoursReport, HoursRow } from "./schema.ts";

/**
 * The filters under which the list of clock-ins shows what a row is the sum of; null where the list has no such filter,
 * as for time without a customer.
 */
export function clockInsOfRow(
  { by, from, to, department }: HoursReport,
  row: HoursRow,
): Record<string, string | null> | null {
  const link: Record<string, string | null> = {
    ...{ view: "list", days: "touched", status: "finished" },
    from,
    to,
    ...(department ? { department } : {}),
  };
  for (const [at, name] of by.entries()) {
    const id = row.ids[at] ?? null;
    if (id === null) return null;
    if (name === "day") Object.assign(link, { from: id, to: id });
    else if (name === "week") Object.assign(link, within(id, from, to));
    // A row counts the work for its own department; the filter would also show what was done below it.
    else link[name === "department" ? "departmentAlone" : name] = id;
  }
  return link;
}

/** The days of a week that the report looked at. */
function within(week: string, from: string | null, to: string | null) {
  const end = addDays(week, 6);
  return { from: from && from > week ? from : week, to: to && to < end ? to : end };
}
