import { formatExactTime } from "#lib/format/date-time.ts";
import { said } from "#lib/i18n/said.ts";
import { dayBounds, offsetMinutes, resolveLocal } from "#lib/shared/local-time.ts";
import type { TwiceMeaning } from "./twice.ts";

/** Date and time of day as a file writes them, taken apart but not yet judged. */
export interface WrittenTime {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string | undefined;
  /** Z, +01:00, +0100 or nothing */
  offset: string | undefined;
}

/** Whole seconds since 1970, the two things a time may mean, or why it means none. */
export type Instant =
  | { second: number; twice?: undefined; problem?: undefined }
  | { twice: TwiceMeaning; problem?: undefined }
  | { problem: string };

/**
 * Reads written times in a zone. A day without a change of the clock is looked at once, so that a hundred thousand
 * rows cost arithmetic only.
 */
export function instantReader(zone: string): (written: WrittenTime) => Instant {
  /** Seconds east of Greenwich on days that have one offset; null for days on which the clock changes. */
  const days = new Map<string, number | null>();

  return function read(written) {
    const utc = utcSecond(written);
    if (utc === null) return { problem: said("import.notADate", { text: textOf(written) }) };
    if (written.offset) return withOffset(utc, written);
    const day = `${written.year}-${pad(written.month)}-${pad(written.day)}`;
    let offset = days.get(day);
    if (offset === undefined) {
      offset = steadyOffset(day, zone);
      days.set(day, offset);
    }
    return offset === null ? onChangeDay(day, written, zone) : { second: utc - offset };
  };
}

function utcSecond(written: WrittenTime): number | null {
  const [year, month, day] = [Number(written.year), Number(written.month), Number(written.day)];
  const [hour, minute, second] = [
    Number(written.hour),
    Number(written.minute),
    Number(written.second ?? "0"),
  ];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 59) return null;
  return date.getTime() / 1000 + hour * 3600 + minute * 60 + second;
}

function withOffset(utc: number, written: WrittenTime): Instant {
  if (written.offset === "Z" || written.offset === "z") return { second: utc };
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(written.offset ?? "");
  const minutes = match ? Number(match[2]) * 60 + Number(match[3]) : Number.NaN;
  // No place on earth is further than 14 hours from Greenwich.
  if (!match || Number(match[3]) > 59 || minutes > 14 * 60) {
    return { problem: said("import.notAnOffset", { offset: written.offset ?? "" }) };
  }
  return { second: match[1] === "-" ? utc + minutes * 60 : utc - minutes * 60 };
}

function steadyOffset(day: string, zone: string): number | null {
  const { start, end } = dayBounds(day, zone);
  // A day before 1900 may have an offset with seconds: those, too, go the careful way.
  const whole = (end.getTime() - start.getTime()) / 1000 === 86_400 && Number(day.slice(0, 4)) >= 1972;
  const offset = offsetMinutes(start, zone);
  return whole && offset === offsetMinutes(new Date(end.getTime() - 1000), zone) ? offset * 60 : null;
}

function onChangeDay(day: string, written: WrittenTime, zone: string): Instant {
  const time = `${pad(written.hour)}:${written.minute}:${written.second ?? "00"}`;
  const meaning = resolveLocal(day, time, zone);
  const told = `${day} ${time.endsWith(":00") ? time.slice(0, 5) : time}`;
  if (meaning.kind === "one") return { second: meaning.instant.getTime() / 1000 };
  if (meaning.kind === "none") {
    return {
      problem: said("import.timeNeverWas", { time: told, zone }),
    };
  }
  const side = (instant: Date, offset: string) => ({ second: instant.getTime() / 1000, offset });
  const earlier = side(meaning.earlier, meaning.earlierOffset);
  return { twice: { time: told, earlier, later: side(meaning.later, meaning.laterOffset) } };
}

function pad(text: string): string {
  return text.padStart(2, "0");
}

function textOf(written: WrittenTime): string {
  const { year, month, day, hour, minute, second } = written;
  return `${year}-${month}-${day} ${hour}:${minute}${second ? `:${second}` : ""}`;
}

/** Made once a zone: making one costs a hundred times what using it does, and a bad file asks for each of its lines. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(zone: string): Intl.DateTimeFormat {
  const format = dayFormats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  dayFormats.set(zone, format);
  return format;
}

/** The local date and time of an instant, to speak of it in a message. */
export function localText(second: number, zone: string): string {
  const date = new Date(second * 1000);
  const day = dayFormat(zone).format(date);
  return `${day} ${formatExactTime(date, zone, "sv-SE").replace(/:00$/, "")}`;
}
