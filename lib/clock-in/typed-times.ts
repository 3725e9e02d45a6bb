import { AppError, type FieldErrors } from "#lib/errors.ts";
import { formatDay, zoneAbbreviation } from "#lib/format/date-time.ts";
import { formatDuration } from "#lib/format/duration.ts";
import { said } from "#lib/i18n/said.ts";
import { addDays, resolveLocal } from "#lib/shared/local-time.ts";

/** Local dates and times as a form gives them. */
export interface TypedTimes {
  date: string;
  start: string;
  startMeaning: "earlier" | "later" | null;
  endDate: string | null;
  end: string | null;
  endMeaning: "earlier" | "later" | null;
}

/** The same from a program, which knows instants. */
export interface GivenTimes {
  startedAt: Date;
  endedAt: Date | null;
}

/** What a form may offer besides a message. */
export interface TimeOffers {
  /** A time that happens twice: which of both? */
  choices?: { start?: TimeChoice[]; end?: TimeChoice[] };
  /** An end before the start: the day after? */
  nextDay?: { date: string; day: string; length: string };
}

export interface TimeChoice {
  value: "earlier" | "later";
  /** "01:30 GMT" */
  label: string;
}

/**
 * The instants that local dates and times mean in a zone; those of a program are instants already.
 *
 * Errors: invalid at start or end, with the offers above in `detail`.
 */
export function readTimes(
  typed: TypedTimes | GivenTimes,
  zone: string,
  locale: string,
): { start: Date; end: Date | null } {
  if ("startedAt" in typed) return inOrder(typed);
  const fields: FieldErrors = {};
  const choices: NonNullable<TimeOffers["choices"]> = {};
  const read = (field: "start" | "end", date: string, time: string, meaning: TypedTimes["startMeaning"]) => {
    const found = readOne({ date, time, meaning }, zone, locale);
    if (found instanceof Date) return found;
    fields[field] = [found.message];
    if (found.choices) choices[field] = found.choices;
    return null;
  };
  const endDate = typed.endDate ?? typed.date;
  const start = read("start", typed.date, typed.start, typed.startMeaning);
  const end = typed.end === null ? null : read("end", endDate, typed.end, typed.endMeaning);
  const wrong = Object.values(fields)[0]?.[0];
  if (wrong || !start) throw new AppError("invalid", wrong ?? "", { fields, detail: { choices } });
  if (end && end <= start) throw endFirst(typed, zone, locale, start);
  return { start, end };
}

function inOrder({ startedAt: start, endedAt: end }: GivenTimes): { start: Date; end: Date | null } {
  if (end && end <= start) throw ended(said("clock-in.endNotAfterStart"));
  return { start, end };
}

function readOne(
  { date, time, meaning }: { date: string; time: string; meaning: TypedTimes["startMeaning"] },
  zone: string,
  locale: string,
): Date | { message: string; choices?: TimeChoice[] } {
  const found = resolveLocal(date, time, zone);
  const day = formatDay(date, locale);
  const clock = time.slice(0, 5);
  switch (found.kind) {
    case "one":
      return found.instant;
    case "none":
      return {
        message: said("clock-in.timeNeverWas", { day, clock, before: found.before, after: found.after }),
      };
    case "two": {
      if (meaning) return found[meaning];
      const choices = timeChoices({ date, time }, zone, locale) ?? [];
      const [first = "", second = ""] = choices.map((one) => one.label);
      return {
        message: said("clock-in.timeTwice", { day, clock, first, second }),
        choices,
      };
    }
  }
}

/** What a local time that happens twice may mean, or null when it does not. */
export function timeChoices(
  { date, time }: { date: string; time: string },
  zone: string,
  locale: string,
): TimeChoice[] | null {
  const found = resolveLocal(date, time, zone);
  if (found.kind !== "two") return null;
  return (["earlier", "later"] as const).map((value) => ({
    value,
    label: `${time.slice(0, 5)} ${zoneAbbreviation(zone, found[value], locale)}`,
  }));
}

/** As in "06:00 is before 22:00. Is it the next day?" */
function endFirst(typed: TypedTimes, zone: string, locale: string, start: Date): AppError {
  const [from, to] = [typed.start.slice(0, 5), (typed.end ?? "").slice(0, 5)];
  const next = addDays(typed.date, 1);
  const meant = resolveLocal(next, typed.end ?? "00:00", zone);
  if (typed.endDate !== null && typed.endDate !== typed.date)
    return ended(said("clock-in.endBeforeStart", { day: formatDay(typed.endDate, locale), time: to }));
  if (meant.kind !== "one") return ended(said("clock-in.giveEndDate", { to, from }));
  const day = formatDay(next, locale);
  const length = formatDuration((meant.instant.getTime() - start.getTime()) / 1000);
  const same = from === to ? said("clock-in.endIsStart", { to }) : said("clock-in.endIsBefore", { to, from });
  return ended(said("clock-in.nextDay", { same, day }), { nextDay: { date: next, day, length } });
}

function ended(message: string, detail: TimeOffers = {}): AppError {
  return new AppError("invalid", message, { fields: { end: [message] }, detail: { ...detail } });
}
