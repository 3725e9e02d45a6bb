import { addDays } from "./local-time.ts";

/** From a day to a day, both included; open while there is no end. Days are yyyy-mm-dd. */
export interface Span {
  from: string;
  to: string | null;
}

export interface Kept extends Span {
  id: string;
}

const endless = "9999-12-31";
const endOf = (span: Span) => span.to ?? endless;

export function overlap(a: Span, b: Span): boolean {
  return a.from <= endOf(b) && b.from <= endOf(a);
}

export function holdsOn(span: Span, day: string): boolean {
  return span.from <= day && day <= endOf(span);
}

/** The runs of days between the first and the last that none of the spans covers. */
export function gapsBetween(spans: readonly Span[], within: { first: string; last: string }): Span[] {
  const gaps: Span[] = [];
  let next = within.first;
  for (const span of spans.toSorted((a, b) => a.from.localeCompare(b.from))) {
    if (next > within.last) break;
    if (span.from > within.last) break;
    if (span.from > next) gaps.push({ from: next, to: addDays(span.from, -1) });
    if (endOf(span) >= next) next = span.to === null ? endless : addDays(span.to, 1);
  }
  if (next <= within.last) gaps.push({ from: next, to: within.last });
  return gaps;
}

/** What has to be done for a span to find its place. */
export type Placing =
  | { fits: true; end: { id: string; to: string } | null }
  /** `at` is the end of the wanted span that is in the way of another. */
  | { fits: false; at: "from" | "to"; other: Kept };

/**
 * Where a span goes among others that must not overlap.
 *
 * @param others without the one itself, when it is changed
 * @param endPrevious whether the one that holds on its first day may be ended on the day before
 */
export function placeSpan(others: readonly Kept[], wanted: Span, endPrevious: boolean): Placing {
  const inTheWay = others
    .filter((other) => overlap(other, wanted))
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const later = inTheWay.find((other) => other.from > wanted.from);
  if (later) return { fits: false, at: "to", other: later };
  const present = inTheWay[0];
  if (!present) return { fits: true, end: null };
  if (!endPrevious || present.from >= wanted.from) return { fits: false, at: "from", other: present };
  return { fits: true, end: { id: present.id, to: addDays(wanted.from, -1) } };
}
