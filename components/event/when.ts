import { formatDay, formatTime, zoneAbbreviation } from "#lib/format/date-time.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";

interface Timed {
  startsAt: string;
  endsAt: string;
  zone: string;
}

/** What the page is read with: its locale, the zone it names, and today there. */
export interface Reading {
  locale: string;
  zone: string;
  today: string;
}

const dayOf = (instant: string, zone: string) => localDay(new Date(instant), zone);

/** ", CST" where an event happens in another zone than the page's. */
function zoneNote({ startsAt, zone }: Timed, reading: Reading): string {
  return zone === reading.zone ? "" : ` ${zoneAbbreviation(zone, startsAt, reading.locale)}`;
}

/** Fri 20 Nov, 18:00 – 23:00 · 22:00 – 06:00 (Sat 21 Nov) · Fri 20 Nov, 10:00 – Sun 22 Nov, 16:00 */
export function whenText(event: Timed, reading: Reading): string {
  const first = dayOf(event.startsAt, event.zone);
  return `${formatDay(first, reading.locale, reading.today)}, ${timesText(event, reading)}`;
}

/** The times alone, where the day stands beside them. */
export function timesText(event: Timed, reading: Reading): string {
  const { startsAt, endsAt, zone } = event;
  const { locale } = reading;
  const [first, last] = [dayOf(startsAt, zone), dayOf(endsAt, zone)];
  const [from, to] = [formatTime(startsAt, zone, locale), formatTime(endsAt, zone, locale)];
  // The year stands beside the start, where it is not this one.
  const day = formatDay(last, locale, first);
  const note = zoneNote(event, reading);
  if (first === last) return `${from} – ${to}${note}`;
  const overnight = addDays(first, 1) === last && Date.parse(endsAt) - Date.parse(startsAt) < 86_400_000;
  return overnight ? `${from} – ${to} (${day})${note}` : `${from} – ${day}, ${to}${note}`;
}
