import { formatDay, formatTime } from "#lib/format/date-time.ts";
import { localDay } from "#lib/shared/local-time.ts";

/** 08:02, or Wed 18 Nov 16:02 when that was not today. */
export function showInstant(instant: Date, now: Date, zone: string, locale: string): string {
  const [day, today] = [localDay(instant, zone), localDay(now, zone)];
  const time = formatTime(instant, zone, locale);
  return day === today ? time : `${formatDay(day, locale, today)} ${time}`;
}
