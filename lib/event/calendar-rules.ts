import { addDays, daysFrom, localDay, weekOf, workDate } from "#lib/shared/local-time.ts";

/** What the calendar has to know of an event. */
export interface Placed {
  id: string;
  /** Local days of its zone, both included */
  first: string;
  last: string;
  startsAt: string;
}

/** A stretch of an event within one week: a bar over one or more days. */
export interface Span<E extends Placed> {
  event: E;
  /** 1 to 7 */
  column: number;
  /** How many days of this week */
  days: number;
  /** The line it lies in, from 0 */
  lane: number;
  /** Whether it goes on from the week before, and into the next */
  fromBefore: boolean;
  goesOn: boolean;
}

export interface CalendarDay<E extends Placed> {
  /** yyyy-mm-dd */
  date: string;
  inMonth: boolean;
  /** Everything that touches the day, in the order it begins */
  events: E[];
  /** How many of them found no line */
  hidden: number;
}

export interface CalendarWeek<E extends Placed> {
  days: CalendarDay<E>[];
  spans: Span<E>[];
  /** How many lines it takes */
  lanes: number;
}

/** How many lines a week shows; what is more is counted. */
export const mostLanes = 5;

/**
 * The local days an event lies on. What ends in the small hours, before the company's day begins, belongs to the
 * evening it began in.
 */
export function daysOf(
  { startsAt, endsAt, zone }: { startsAt: Date; endsAt: Date; zone: string },
  dayCutoffMinutes: number,
): { first: string; last: string } {
  const first = localDay(startsAt, zone);
  const last = workDate(new Date(endsAt.getTime() - 1), zone, dayCutoffMinutes);
  // What begins and ends in the small hours lies on the day it begins.
  return last < first ? { first, last: first } : { first, last };
}

/** The days a month's calendar shows: whole weeks. `month` is yyyy-mm. */
export function gridOf(month: string, weekStart: number): { first: string; last: string } {
  const first = `${month}-01`;
  const last = addDays(`${monthAfter(month, 1)}-01`, -1);
  return { first: weekOf(first, weekStart).start, last: weekOf(last, weekStart).end };
}

/** The month some months after or before another. */
export function monthAfter(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** The weeks of a month with its events in lines: the same event lies in one line all week, and nothing overlaps. */
export function layOut<E extends Placed>(
  month: string,
  weekStart: number,
  events: readonly E[],
): CalendarWeek<E>[] {
  const { first, last } = gridOf(month, weekStart);
  const sorted = [...events].sort(inOrder);
  const days = daysFrom(first, last);
  const weeks: CalendarWeek<E>[] = [];
  for (let at = 0; at < days.length; at += 7) weeks.push(week(days.slice(at, at + 7), month, sorted));
  return weeks;
}

/** Earlier days first; of those that begin on the same day the longer ones, so that they lie on top in every week. */
function inOrder(a: Placed, b: Placed): number {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  if (a.last !== b.last) return a.last > b.last ? -1 : 1;
  if (a.startsAt !== b.startsAt) return a.startsAt < b.startsAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function week<E extends Placed>(days: string[], month: string, sorted: readonly E[]): CalendarWeek<E> {
  const [first, last] = [days[0]!, days.at(-1)!];
  const touching = sorted.filter((event) => event.first <= last && event.last >= first);
  /** Of each line the last day that is taken, from 0 */
  const taken: number[] = [];
  const spans = touching.map((event): Span<E> => {
    const fromBefore = event.first < first;
    const goesOn = event.last > last;
    const from = fromBefore ? 0 : days.indexOf(event.first);
    const to = goesOn ? days.length - 1 : days.indexOf(event.last);
    const free = taken.findIndex((until) => until < from);
    const lane = free === -1 ? taken.length : free;
    taken[lane] = to;
    return { event, column: from + 1, days: to - from + 1, lane, fromBefore, goesOn };
  });
  const onDay = (date: string) => spans.filter(({ event }) => event.first <= date && event.last >= date);
  return {
    days: days.map((date) => ({
      date,
      inMonth: date.startsWith(month),
      events: onDay(date).map(({ event }) => event),
      hidden: onDay(date).filter(({ lane }) => lane >= mostLanes).length,
    })),
    spans: spans.filter(({ lane }) => lane < mostLanes),
    lanes: Math.min(taken.length, mostLanes),
  };
}
