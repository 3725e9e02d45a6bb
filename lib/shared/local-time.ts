/**
 * Between instants and the days and clocks of a zone. Runs where Temporal is: the server, the worker, the command line.
 * Days are text (yyyy-mm-dd) everywhere outside of this file; an instant is a Date or a Temporal.Instant.
 */

export type Moment = Date | Temporal.Instant;

/** What a local date and time mean in a zone: one instant, none (the clock jumped over it) or two (it went back). */
export type LocalMeaning =
  | { kind: "one"; instant: Date }
  | { kind: "none"; before: string; after: string }
  | { kind: "two"; earlier: Date; later: Date; earlierOffset: string; laterOffset: string };

export function toInstant(moment: Moment): Temporal.Instant {
  return moment instanceof Date ? Temporal.Instant.fromEpochMilliseconds(moment.getTime()) : moment;
}

export function toDate(moment: Moment | Temporal.ZonedDateTime): Date {
  return moment instanceof Date ? moment : new Date(moment.epochMilliseconds);
}

/** The same instant without its fraction of a second. */
export function wholeSeconds(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}

/** The local day an instant falls on. */
export function localDay(moment: Moment, zone: string): string {
  return toInstant(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Minutes east of Greenwich at an instant. */
export function offsetMinutes(moment: Moment, zone: string): number {
  return Math.round(toInstant(moment).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);
}

/**
 * What a date and a time of day mean in a zone.
 *
 * @param date yyyy-mm-dd
 * @param time hh:mm or hh:mm:ss
 */
export function resolveLocal(date: string, time: string, zone: string): LocalMeaning {
  const plain = Temporal.PlainDateTime.from(`${date}T${time}`);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochNanoseconds === later.epochNanoseconds) return { kind: "one", instant: toDate(earlier) };
  if (!earlier.toPlainDateTime().equals(plain)) {
    // The gap: Temporal moves the time by the gap's length, to each side of it.
    return { kind: "none", before: clockText(earlier), after: clockText(later) };
  }
  return {
    kind: "two",
    earlier: toDate(earlier),
    later: toDate(later),
    earlierOffset: earlier.offset,
    laterOffset: later.offset,
  };
}

function clockText(moment: Temporal.ZonedDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: "minute" });
}

/** A local day as a half-open interval of instants: 23, 24 or 25 hours (or what the zone's history made it). */
export function dayBounds(day: string, zone: string): { start: Date; end: Date } {
  const date = Temporal.PlainDate.from(day);
  return {
    start: toDate(date.toZonedDateTime(zone)),
    end: toDate(date.add({ days: 1 }).toZonedDateTime(zone)),
  };
}

/** Several local days as a half-open interval; both days are included. */
export function rangeBounds(first: string, last: string, zone: string): { start: Date; end: Date } {
  return { start: dayBounds(first, zone).start, end: dayBounds(last, zone).end };
}

/** The date a block counts for: the local date of its start, shifted by the company's day cut-off. */
export function workDate(start: Moment, zone: string, cutoffMinutes: number): string {
  // Shifted on the local clock, so that a cut-off of 04:00 means 04:00 also on the night of a clock change.
  const local = toInstant(start).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.subtract({ minutes: cutoffMinutes }).toPlainDate().toString();
}

/** The first and last local day that a half-open interval touches. */
export function daysTouched(start: Moment, end: Moment, zone: string): { first: string; last: string } {
  const lastInstant = toInstant(end).subtract({ milliseconds: 1 });
  return { first: localDay(start, zone), last: localDay(lastInstant, zone) };
}

/** The week a day lies in; both ends included. `weekStart` is an ISO weekday. */
export function weekOf(day: string, weekStart: number): { start: string; end: string } {
  const date = Temporal.PlainDate.from(day);
  const back = (date.dayOfWeek - weekStart + 7) % 7;
  const start = date.subtract({ days: back });
  return { start: start.toString(), end: start.add({ days: 6 }).toString() };
}

/** The ISO number of a week that begins on a Monday. Others have no number everybody agrees on: null. */
export function weekNumber(start: string): number | null {
  const date = Temporal.PlainDate.from(start);
  return date.dayOfWeek === 1 ? (date.weekOfYear ?? null) : null;
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The days from first to last, both included. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A day as Prisma wants it for a `date` column: midnight UTC. */
export function toDbDate(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The day in a `date` column. */
export function fromDbDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
