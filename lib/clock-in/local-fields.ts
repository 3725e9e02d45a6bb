import { resolveLocal, toInstant } from "#lib/shared/local-time.ts";

/** An instant as the fields of a form. */
export interface LocalFields {
  /** yyyy-mm-dd */
  date: string;
  /** hh:mm:ss */
  time: string;
  /** Which of two, when this local time happens twice. */
  meaning: "earlier" | "later" | null;
}

/** 08:00 rather than 08:00:00: browsers show the seconds only where there are any. */
export function shortTime(time: string): string {
  return time.endsWith(":00") ? time.slice(0, 5) : time;
}

/** What to put into a form so that it means exactly this instant in the zone. */
export function localFields(instant: Date, zone: string): LocalFields {
  const local = toInstant(instant).toZonedDateTimeISO(zone);
  const date = local.toPlainDate().toString();
  const time = local.toPlainTime().toString({ smallestUnit: "second" });
  const found = resolveLocal(date, time, zone);
  if (found.kind !== "two") return { date, time, meaning: null };
  return { date, time, meaning: found.earlier.getTime() === instant.getTime() ? "earlier" : "later" };
}
