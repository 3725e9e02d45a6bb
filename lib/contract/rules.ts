import { addDays } from "#lib/shared/local-time.ts";
import { gapsBetween, type Span } from "#lib/shared/spans.ts";

/** Minutes of "39", "37.5", "37,5" or "37:30" hours; null when it is none of these. */
export function parseWeekly(text: string): number | null {
  const plain = text.trim().replace(",", ".");
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(plain);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  // Quarters and tenths of hours are whole minutes; what is not is no length anybody agreed on.
  const decimal = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!decimal) return null;
  const hundredths = Number(decimal[1]) * 100 + Number((decimal[2] ?? "").padEnd(2, "0"));
  const minutes = (hundredths * 60) / 100;
  return Number.isInteger(minutes) ? minutes : null;
}

/** When somebody is here, as far as that is known. */
export interface Employment {
  hiredOn: string | null;
  endsOn: string | null;
}

/**
 * The days without a contract or a rate: from the first day here (or of the first span) to today or the last day here.
 * Without any span there is no gap, there is nothing.
 */
export function gapsOf(spans: readonly Span[], { hiredOn, endsOn }: Employment, today: string): Span[] {
  const beginnings = spans.map((span) => span.from).sort();
  const [earliest, latest] = [beginnings[0], beginnings.at(-1)];
  if (!earliest || !latest) return [];
  const first = hiredOn && hiredOn < earliest ? hiredOn : earliest;
  // Up to today; beyond it only what lies before a span that is agreed already.
  const known = latest > today ? addDays(latest, -1) : today;
  const last = endsOn && endsOn < known ? endsOn : known;
  return last < first ? [] : gapsBetween(spans, { first, last });
}
