import { type Column, inOrder, sortedRows } from "./columns.ts";
import type { HoursAnswer } from "./rules.ts";
import type { HoursRow } from "./schema.ts";

/** What stands in a row for its place: the id or day of each column, in their order. */
export type HoursKey = (string | null)[];

export interface HoursPortion {
  rows: HoursRow[];
  /** Of all rows, whatever is in this portion */
  totalSeconds: number;
  /** The key of its last row; null at the end */
  next: HoursKey | null;
}

/**
 * A page of an answer for programs: in the order of ids and days, which no new name changes, what has none last.
 *
 * @param after the key of the last row before it
 */
export function toPortion(
  { columns, seconds }: HoursAnswer,
  size: number,
  after: HoursKey | undefined,
): HoursPortion {
  const ordered = columns.map(byValue);
  const order = sortedRows(ordered, seconds.length);
  const from = after ? firstAfter(ordered, order, after) : 0;
  const rows = Array.from(order.subarray(from, from + size), (at) => ({
    keys: ordered.map(({ names, places }) => names[places[at]!] ?? null),
    ids: keyOf(ordered, at),
    seconds: seconds[at]!,
  }));
  const isEnd = from + size >= order.length;
  const totalSeconds = seconds.reduce((sum, one) => sum + one, 0);
  return { rows, totalSeconds, next: isEnd ? null : rows.at(-1)!.ids };
}

function byValue(column: Column): Column {
  const value = (place: number) => column.values[place] ?? null;
  return inOrder(column, (a, b) => compare(value(a), value(b)));
}

const keyOf = (columns: readonly Column[], at: number): HoursKey =>
  columns.map(({ values, places }) => values[places[at]!] ?? null);

/** The place in the order where rows begin that come after a key, whether it is still there or not. */
function firstAfter(columns: readonly Column[], order: Uint32Array, key: HoursKey): number {
  let [before, after] = [0, order.length];
  while (before < after) {
    const middle = (before + after) >> 1;
    if (isAfter(keyOf(columns, order[middle]!), key)) after = middle;
    else before = middle + 1;
  }
  return before;
}

function isAfter(row: HoursKey, key: HoursKey): boolean {
  for (const [at, value] of row.entries()) {
    const difference = compare(value, key[at] ?? null);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
