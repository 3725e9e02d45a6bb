import { addDays } from "#lib/shared/local-time.ts";

/** A department somebody was at home in. */
export interface Home {
  id: string;
  departmentId: string;
  /** yyyy-mm-dd; the first day */
  from: string;
  /** The last day; null while it lasts */
  to: string | null;
}

/** What a move does to the rows of somebody's home departments. */
export interface Move {
  /** Began today and is over already: it never held for a day */
  remove: string | null;
  end: { id: string; to: string } | null;
  /** Ended yesterday for a move of today that is taken back */
  reopen: string | null;
  add: { departmentId: string; from: string } | null;
}

const stay: Move = { remove: null, end: null, reopen: null, add: null };

/**
 * A move to another department, or to none, from today on. Each day has one home at most: of several moves on one day
 * the last one counts, and going back on the same day leaves everything as it was.
 *
 * @param homes the open one and the ones before it, in any order
 * @param since the first day at the new home, when it is the first of all; today otherwise
 */
export function planMove(
  homes: readonly Home[],
  departmentId: string | null,
  today: string,
  since: string = today,
): Move {
  const open = homes.find((home) => home.to === null) ?? null;
  if ((open?.departmentId ?? null) === departmentId) return stay;
  const move: Move = { ...stay };
  if (open && open.from >= today) move.remove = open.id;
  else if (open) move.end = { id: open.id, to: addDays(today, -1) };
  if (departmentId === null) return move;
  // What ended yesterday ended because of a move today.
  const before = homes.find((home) => home.to === addDays(today, -1) && home.departmentId === departmentId);
  if (before) return { ...move, reopen: before.id };
  return { ...move, add: { departmentId, from: homes.length === 0 && since < today ? since : today } };
}
