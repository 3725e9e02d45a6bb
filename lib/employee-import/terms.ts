import { addDays } from "#lib/shared/local-time.ts";
import { holdsOn, type Kept } from "#lib/shared/spans.ts";

/** What has to be done so that something holds from today on. */
export type TermPlan =
  | { kind: "same" }
  /** It is over for this person: nothing is begun again from a list. */
  | { kind: "over" }
  | { kind: "edit"; id: string }
  | { kind: "add"; from: string; to: string | null; end: { id: string; to: string } | null };

/** When somebody is here, as a list has it, and today. */
export interface Here {
  today: string;
  hired: string | null;
  ends: string | null;
}

/**
 * How a contract or a rate of a list finds its place: what holds today ends yesterday when it differs; who has none
 * gets one from the first day here. The same list again changes nothing.
 *
 * @param equal whether one that is there already says the same
 */
export function planTerm<T extends Kept>(
  terms: readonly T[],
  equal: (one: T) => boolean,
  { today, hired, ends }: Here,
): TermPlan {
  const left = ends !== null && ends < today;
  if (terms.length === 0) {
    const from = hired ?? (left ? ends : today);
    return { kind: "add", from, to: ends !== null && ends >= from ? ends : null, end: null };
  }
  const present = terms.find((one) => holdsOn(one, today));
  if (present) {
    if (equal(present)) return { kind: "same" };
    if (present.from === today) return { kind: "edit", id: present.id };
    return { kind: "add", from: today, to: present.to, end: { id: present.id, to: addDays(today, -1) } };
  }
  const inOrder = terms.toSorted((a, b) => a.from.localeCompare(b.from));
  const next = inOrder.find((one) => one.from > today);
  const nearest = next ?? inOrder.at(-1);
  if (nearest && (next || left) && equal(nearest)) return { kind: "same" };
  if (left) return { kind: "over" };
  // Nothing has begun yet: what is agreed for later is put right.
  if (next && next === inOrder[0]) return { kind: "edit", id: next.id };
  return { kind: "add", from: today, to: next ? addDays(next.from, -1) : ends, end: null };
}
