import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { addDays, localDay, rangeBounds } from "#lib/shared/local-time.ts";
import { type CalendarWeek, daysOf, gridOf, layOut, monthAfter } from "./calendar-rules.ts";
import type { EventQuery } from "./filter.ts";
import { rowSelect, toRow } from "./row.ts";
import type { EventRow } from "./schema.ts";
import { filterWhere, touching } from "./where.ts";

/** A month with more is narrowed by a filter rather than looked at. */
const mostInMonth = 1000;

/** An event with the local days of its zone that it lies on. */
export type CalendarEvent = EventRow & { first: string; last: string };

export interface EventMonth {
  /** yyyy-mm */
  month: string;
  previous: string;
  next: string;
  /** The company's day */
  today: string;
  weeks: CalendarWeek<CalendarEvent>[];
  /** Of the month itself, not of the days around it */
  count: number;
  /** Whether there are more than the `most` that are shown */
  cut: boolean;
  most: number;
}

/** The calendar of a month: of `query.month`, else of the one it is in the company. The period plays no part. */
export async function findEventMonth(
  actor: CompanyActor,
  query: EventQuery,
  now = new Date(),
): Promise<EventMonth> {
  const { zone, weekStart, dayCutoffMinutes } = actor.company;
  const today = localDay(now, zone);
  const month = query.month ?? today.slice(0, 7);
  const grid = gridOf(month, weekStart);
  // Days are those of each event's own zone, which may begin a day earlier or later.
  const { start, end } = rangeBounds(addDays(grid.first, -1), addDays(grid.last, 1), zone);
  const read = await open(actor, "event.list", async (db) =>
    db.event.findMany({
      where: { AND: [await filterWhere(db, query), touching(start, end)] },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: mostInMonth + 1,
      select: rowSelect,
    }),
  );
  const events = read
    .slice(0, mostInMonth)
    .map((row): CalendarEvent => ({ ...toRow(row), ...daysOf(row, dayCutoffMinutes) }));
  const weeks = layOut(month, weekStart, events);
  const inMonth = weeks.flatMap((week) => week.days).filter((day) => day.inMonth);
  const ids = new Set(inMonth.flatMap((day) => day.events.map((event) => event.id)));
  return {
    month,
    previous: monthAfter(month, -1),
    next: monthAfter(month, 1),
    today,
    weeks,
    count: ids.size,
    cut: read.length > mostInMonth,
    most: mostInMonth,
  };
}
