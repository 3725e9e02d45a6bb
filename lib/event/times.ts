import { readTimes } from "#lib/clock-in/typed-times.ts";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { type EventTimes, longestDays } from "./schema.ts";

/** A clock change may make the last of the days an hour longer. */
const longestMs = (longestDays * 24 + 1) * 3_600_000;
const earliest = new Date("1970-01-02T00:00:00Z");
const latest = new Date("2200-12-30T00:00:00Z");

/**
 * The instants of an event. Local times mean those of `zone`; without an end it is as long as its package.
 *
 * @param durationMinutes of the package, if there is one
 *
 * Errors: invalid at `start` or `end`, for local times with what the form may offer in `detail` (see readTimes).
 */
export function timesOf(
  times: EventTimes,
  zone: string,
  locale: string,
  durationMinutes: number | null,
): { startsAt: Date; endsAt: Date } {
  const { startsAt, endsAt } = given(times, zone, locale);
  const end = endsAt ?? (durationMinutes && new Date(startsAt.getTime() + durationMinutes * 60_000));
  if (!end) throw invalid("end", said("event.fillInEnd"));
  if (end <= startsAt) throw invalid("end", said("event.endBeforeStart"));
  if (startsAt < earliest || end > latest) throw invalid("start", said("event.outOfRange"));
  if (end.getTime() - startsAt.getTime() > longestMs)
    throw invalid("end", said("event.tooLong", { days: longestDays }));
  return { startsAt, endsAt: end };
}

function given(times: EventTimes, zone: string, locale: string): { startsAt: Date; endsAt: Date | null } {
  if ("startsAt" in times) return times;
  // A day of its own says that there is an end.
  if (times.end === null && times.endDate !== null && times.endDate !== times.date)
    throw invalid("end", said("event.fillInEndTime"));
  const { start, end } = readTimes(times, zone, locale);
  return { startsAt: start, endsAt: end };
}
