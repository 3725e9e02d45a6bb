import { z } from "zod";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { addDays, weekOf } from "#lib/shared/local-time.ts";
import { type HoursDimension, type HoursRequest, hoursBy, hoursDimensions } from "./schema.ts";

const day = localDate.optional().catch(undefined);
const dimension = z.enum(hoursDimensions).optional().catch(undefined);

/** The address of the report page. What makes no sense falls back: an old bookmark is no error. */
export const hoursPageQuery = z.object({
  from: day,
  to: day,
  department: z.string().refine(isUuid).optional().catch(undefined),
  /** Any time at all; otherwise, without days, this month */
  all: z.literal("1").optional().catch(undefined),
  /** One name, or several with commas as on the command line */
  by: hoursBy.catch(["employee"]),
  by2: dimension,
  by3: dimension,
  /** The first row shown, from 0 */
  at: z.coerce.number().int().min(0).max(10_000_000).catch(0),
});
export type HoursPageQuery = z.output<typeof hoursPageQuery>;

/** What the page asks for; days the wrong way round are turned. */
export function requestOf(query: HoursPageQuery, today: string): HoursRequest {
  const by = [...query.by, query.by2, query.by3].filter((name) => name !== undefined);
  const { department } = query;
  const chosen = { by: [...new Set<HoursDimension>(by)], ...(department ? { department } : {}) };
  const [from, to] = [query.from ?? null, query.to ?? null];
  if (from && to && from > to) return { ...chosen, from: to, to: from };
  if (from || to || query.all) return { ...chosen, from, to };
  return { ...chosen, from: `${today.slice(0, 7)}-01`, to: today };
}

export const quickRanges = ["week", "lastWeek", "month", "lastMonth", "year"] as const;
export type QuickRange = (typeof quickRanges)[number];

/** Ranges one asks for most; the running ones end today. Both days are included. */
export function quickRange(
  range: QuickRange,
  today: string,
  weekStart: number,
): { from: string; to: string } {
  const week = weekOf(today, weekStart).start;
  const month = `${today.slice(0, 7)}-01`;
  switch (range) {
    case "week":
      return { from: week, to: today };
    case "lastWeek":
      return { from: addDays(week, -7), to: addDays(week, -1) };
    case "month":
      return { from: month, to: today };
    case "lastMonth": {
      const last = addDays(month, -1);
      return { from: `${last.slice(0, 7)}-01`, to: last };
    }
    case "year":
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}
