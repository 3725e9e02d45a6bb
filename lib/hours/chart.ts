import { addDays, daysFrom, weekOf } from "#lib/shared/local-time.ts";
import type { HoursDimension, HoursReport } from "./schema.ts";

/** Beyond these a chart is read better by week, and bars on top of each other not at all. */
const mostDays = 62;
const mostBars = 160;
export const mostStacks = 6;

export interface HoursChart {
  unit: "day" | "week";
  /** Days, or first days of weeks, without gaps */
  days: string[];
  /** One for each name when they are few, else one without */
  series: { name: string | null; seconds: number[] }[];
}

/** By day or by week, whichever the range is read better by; null when it is too long for either. */
export function chartUnit(first: string, last: string): "day" | "week" {
  return daysBetween(first, last) < mostDays ? "day" : "week";
}

/** What the chart tells apart besides time: the report's first names, when there are few of them. */
export function stackBy({ by, rows }: Pick<HoursReport, "by" | "rows">): HoursDimension | null {
  const at = by.findIndex((name) => name !== "day" && name !== "week");
  const name = by[at];
  if (!name) return null;
  const found = new Set<string | null>();
  for (const row of rows) {
    found.add(row.ids[at] ?? null);
    if (found.size > mostStacks) return null;
  }
  return found.size > 1 ? name : null;
}

/** The bars of a report by day or week, perhaps after one name. A gap is a bar of nothing. */
export function chartOf(report: HoursReport, unit: "day" | "week", weekStart: number): HoursChart | null {
  const time = report.by.indexOf(unit);
  const name = report.by.length > 1 ? 1 - time : -1;
  const found = report.rows.map((row) => row.keys[time] ?? "").sort();
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return null;
  const days = everyBar(first, last, unit, weekStart);
  if (days.length > mostBars) return null;
  const place = new Map(days.map((day, at) => [day, at]));
  const series = new Map<string | null, number[]>();
  for (const row of report.rows) {
    const key = name < 0 ? null : (row.keys[name] ?? "");
    const seconds = series.get(key) ?? days.map(() => 0);
    series.set(key, seconds);
    const at = place.get(row.keys[time] ?? "");
    if (at !== undefined) seconds[at] = (seconds[at] ?? 0) + row.seconds;
  }
  return { unit, days, series: [...series].map(([key, seconds]) => ({ name: key, seconds })) };
}

function everyBar(first: string, last: string, unit: "day" | "week", weekStart: number): string[] {
  if (unit === "day") return daysFrom(first, last);
  const weeks: string[] = [];
  for (let week = weekOf(first, weekStart).start; week <= last; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000;
}
