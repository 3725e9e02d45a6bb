import type { HoursDimension } from "./schema.ts";
import type { HoursSqlRow } from "./sql.ts";

/**
 * One column of an answer: its different values, and for each row which of them it has. An answer may have a million
 * rows, but it has few people and days: whatever compares or names something does it once for each value.
 */
export interface Column {
  by: HoursDimension;
  /** Ids or days; null last, whether a row has it or not */
  values: (string | null)[];
  /** Beside each value, what it is called */
  names: (string | null)[];
  /** For each row of the answer, the place of its value */
  places: Uint32Array;
}

/** The columns of an answer as it was read, values in the order they came. */
export function readColumns(by: readonly HoursDimension[], read: readonly HoursSqlRow[]): Column[] {
  return by.map((name, at) => readColumn(name, `k${at}`, `n${at}`, read));
}

function readColumn(by: HoursDimension, key: string, name: string, read: readonly HoursSqlRow[]): Column {
  const places = new Uint32Array(read.length);
  const found = new Map<string, number>();
  const values: (string | null)[] = [];
  const names: (string | null)[] = [];
  const none: number[] = [];
  for (let at = 0; at < read.length; at += 1) {
    const row = read[at]!;
    const value = row[key];
    if (value === null || value === undefined) {
      none.push(at);
      continue;
    }
    let place = found.get(value);
    if (place === undefined) {
      place = values.push(value) - 1;
      names.push(row[name] ?? value);
      found.set(value, place);
    }
    places[at] = place;
  }
  for (const at of none) places[at] = values.length;
  return { by, values: [...values, null], names: [...names, null], places };
}

/** The same column with its values in another order; `null` stays last. */
export function inOrder(column: Column, compare: (a: number, b: number) => number): Column {
  const last = column.values.length - 1;
  const order = Array.from({ length: last }, (_one, place) => place).sort(compare);
  const moved = new Uint32Array(last + 1);
  for (const [to, from] of order.entries()) moved[from] = to;
  moved[last] = last;
  order.push(last);
  return {
    by: column.by,
    values: order.map((place) => column.values[place] ?? null),
    names: order.map((place) => column.names[place] ?? null),
    places: column.places.map((place) => moved[place] ?? last),
  };
}

/** The rows in the order of their first column, within it of the second, and so on: a counting sort from the last. */
export function sortedRows(columns: readonly Column[], count: number): Uint32Array {
  let order = Uint32Array.from({ length: count }, (_one, at) => at);
  for (const { places, values } of [...columns].reverse()) {
    const next = new Uint32Array(values.length + 1);
    for (const place of places) next[place + 1]! += 1;
    for (let place = 1; place < next.length; place += 1) next[place]! += next[place - 1]!;
    const sorted = new Uint32Array(count);
    for (const at of order) {
      const place = places[at]!;
      sorted[next[place]!] = at;
      next[place]! += 1;
    }
    order = sorted;
  }
  return order;
}
