/** Times and dates as people read them. The zone is always given: the server's own means nothing. */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, made);
  }
  return made;
}

const toDate = (instant: Date | string) => (typeof instant === "string" ? new Date(instant) : instant);

/** 07:30, or 7:30 am where the locale says so. */
export function formatTime(instant: Date | string, zone: string, locale: string): string {
  return formatter(locale, { timeZone: zone, hour: "2-digit", minute: "2-digit", ...clock(locale) }).format(
    toDate(instant),
  );
}

/** 07:30:05 */
export function formatExactTime(instant: Date | string, zone: string, locale: string): string {
  return formatter(locale, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    ...clock(locale),
  }).format(toDate(instant));
}

const clocks = new Map<string, Intl.DateTimeFormatOptions>();

// "24:00" for midnight is what hour12: false gives in some locales; h23 never does.
function clock(locale: string): Intl.DateTimeFormatOptions {
  let found = clocks.get(locale);
  if (!found) {
    const twelve = formatter(locale, { hour: "numeric" }).resolvedOptions().hour12;
    found = twelve ? { hour: "numeric" } : { hourCycle: "h23" };
    clocks.set(locale, found);
  }
  return found;
}

/** Thu 19 Nov 2026; the year is left out when it is this one. */
export function formatDay(day: string, locale: string, today?: string): string {
  const sameYear = today !== undefined && isYearOf(today, day);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
  };
  return parts(
    formatter(locale, sameYear ? options : { ...options, year: "numeric" }),
    new Date(`${day}T00:00:00Z`),
  );
}

const isYearOf = (today: string, day: string) => today.slice(0, 4) === day.slice(0, 4);

/** 3 Apr 2023, where the weekday tells nothing. */
export function formatShortDay(day: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
  };
  return formatter(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** Thursday 19 November, as the title of a page. */
export function formatLongDay(day: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  };
  return parts(formatter(locale, options), new Date(`${day}T00:00:00Z`));
}

/** November 2026. `month` is yyyy-mm. */
export function formatMonth(month: string, locale: string): string {
  const format = formatter(locale, { timeZone: "UTC", month: "long", year: "numeric" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** Mon 16, along an axis that names its month elsewhere. */
export function formatAxisDay(day: string, locale: string): string {
  const weekday = formatter(locale, { timeZone: "UTC", weekday: "short" });
  return `${weekday.format(new Date(`${day}T00:00:00Z`))} ${Number(day.slice(8))}`;
}

// The design leaves out the comma that English puts after the weekday.
function parts(format: Intl.DateTimeFormat, date: Date): string {
  return joined(format.formatToParts(date));
}

function joined(made: { type: string; value: string }[]): string {
  return made
    .map((part, at) =>
      part.type === "literal" && made[at - 1]?.type === "weekday" ? part.value.replace(",", "") : part.value,
    )
    .join("");
}

/** 16 – 22 Nov 2026, both ends included; the year is left out when it is this one. */
export function formatDayRange(first: string, last: string, locale: string, today?: string): string {
  const sameYear = today !== undefined && isYearOf(today, first) && isYearOf(today, last);
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", day: "numeric", month: "short" };
  return formatter(locale, sameYear ? options : { ...options, year: "numeric" })
    .formatRange(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`))
    .replace(/\s*[–-]\s*/, " – ");
}

/** Mon 16 – Sun 22 Nov 2026, both ends included. */
export function formatWeek(first: string, last: string, locale: string): string {
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
  };
  const made = formatter(locale, options).formatRangeToParts(
    new Date(`${first}T00:00:00Z`),
    new Date(`${last}T00:00:00Z`),
  );
  return joined(made).replace(/\s*[–-]\s*/, " – ");
}

/** Thu 19 Nov 2026, 14:20; the year is left out when it is the zone's year of now. */
export function formatDateTime(
  instant: Date | string,
  zone: string,
  locale: string,
  now: Date = new Date(),
): string {
  return `${formatDayOf(instant, zone, locale, now)}, ${formatTime(instant, zone, locale)}`;
}

/** Thu 19 Nov 2026: the zone's day at an instant, the year left out as above. */
export function formatDayOf(
  instant: Date | string,
  zone: string,
  locale: string,
  now: Date = new Date(),
): string {
  const date = toDate(instant);
  const year = formatter("en", { timeZone: zone, year: "numeric" });
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
  };
  const sameYear = year.format(date) === year.format(now);
  const format = formatter(locale, sameYear ? options : { ...options, year: "numeric" });
  return parts(format, date);
}

/** The short name of a zone's time at an instant: GMT, GMT+1, CET. */
export function zoneAbbreviation(zone: string, instant: Date | string, locale: string): string {
  const format = formatter(locale, { timeZone: zone, timeZoneName: "short" });
  return format.formatToParts(toDate(instant)).find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Dublin, GMT: the place and its time at an instant; named once a page. */
export function zoneName(zone: string, instant: Date | string, locale: string): string {
  const place = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return `${place}, ${zoneAbbreviation(zone, instant, locale)}`;
}
