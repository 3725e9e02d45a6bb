import { formatDay, formatTime } from "#lib/format/date-time.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import type { EmployeeRow } from "./schema.ts";

/** What the "Now" column says: a word of messages/en/employee.json and what stands in its places. */
export interface NowText {
  kind: "working" | "break" | "out" | "outOn" | "end_missing" | "invited" | "starts";
  /** A time, a day, or both */
  since: string;
  /** Whether "yesterday" follows the time */
  yesterday: boolean;
}

interface Place {
  zone: string;
  locale: string;
}

/**
 * What somebody is doing now, in words. Today's times stand alone, yesterday's say so, older ones are days. Null when
 * there is nothing to say.
 */
export function nowText(
  { now, hiredOn, archived }: Pick<EmployeeRow, "now" | "hiredOn" | "archived">,
  invited: boolean,
  { zone, locale }: Place,
  at: Date = new Date(),
): NowText | null {
  const today = localDay(at, zone);
  const plain = (kind: NowText["kind"], since: string): NowText => ({ kind, since, yesterday: false });
  if (archived) return null;
  if (now.since === null || now.kind === "never") {
    if (hiredOn && hiredOn > today) return plain("starts", formatDay(hiredOn, locale, today));
    return invited ? plain("invited", "") : null;
  }
  const day = localDay(new Date(now.since), zone);
  const time = formatTime(now.since, zone, locale);
  if (day === today) return plain(now.kind, time);
  if (day === addDays(today, -1)) return { kind: now.kind, since: time, yesterday: true };
  const written = formatDay(day, locale, today);
  return now.kind === "out" ? plain("outOn", written) : plain(now.kind, `${written}, ${time}`);
}
