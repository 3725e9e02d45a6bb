import { formatDateTime } from "#lib/format/date-time.ts";

/** The console belongs to no company: its times are UTC, as each page says once. */
export const consoleLocale = "en-GB";

export function consoleTime(instant: string | Date | null): string {
  return instant === null ? "—" : formatDateTime(instant, "UTC", consoleLocale);
}
