import { type Column, inOrder, readColumns, sortedRows } from "./columns.ts";
import type { HoursDimension, HoursReport, HoursRequest, HoursRow } from "./schema.ts";
import type { HoursSqlRow } from "./sql.ts";

/** Names in the order people expect, capital or not; digits by their value. */
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/** An answer taken apart, so that the million objects it may have come in can go before the report is made. */
export interface HoursAnswer {
  request: HoursRequest;
  columns: Column[];
  /** For each row of the answer */
  seconds: Float64Array;
}

export function toAnswer(request: HoursRequest, read: readonly HoursSqlRow[]): HoursAnswer {
  const seconds = new Float64Array(read.length);
  for (let at = 0; at < read.length; at += 1) seconds[at] = read[at]!.seconds;
  return { request, seconds, columns: readColumns(request.by, read) };
}

/** The ids of employees in the answer who share their name with another one. */
export function namesakes({ columns }: HoursAnswer): string[] {
  const employees = columns.find((column) => column.by === "employee");
  return employees ? sharingNames(employees).map((place) => employees.values[place] ?? "") : [];
}

/**
 * The answer with names that are nobody else's: where several people (or customers …) have one name, the name alone
 * would join them. Each then carries its number, or a part of its id.
 */
export function withNamesApart(answer: HoursAnswer, numbers: ReadonlyMap<string, string>): HoursAnswer {
  return { ...answer, columns: answer.columns.map((column) => toldApart(column, numbers)) };
}

/**
 * Rows as they are shown: names for ids, in a stable order, with the total. What has none, such as time without a
 * customer, comes last.
 */
export function toReport(answer: HoursAnswer, numbers: ReadonlyMap<string, string> = new Map()): HoursReport {
  const { request, columns, seconds: worked } = withNamesApart(answer, numbers);
  const shown = columns.map(orderedColumn);
  const rows: HoursRow[] = [];
  let totalSeconds = 0;
  for (const at of sortedRows(shown, worked.length)) {
    const seconds = worked[at]!;
    totalSeconds += seconds;
    rows.push({ keys: valuesAt(shown, "names", at), ids: valuesAt(shown, "values", at), seconds });
  }
  return { ...request, rows, totalSeconds };
}

function valuesAt(columns: readonly Column[], which: "names" | "values", at: number): (string | null)[] {
  // Made in its size: an array that grows takes room for seventeen, and a report may have two million of them.
  const found = new Array<string | null>(columns.length);
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place]!;
    found[place] = column[which][column.places[at]!] ?? null;
  }
  return found;
}

function orderedColumn(column: Column): Column {
  const { values, names } = column;
  const value = (place: number) => values[place] ?? "";
  const name = (place: number) => names[place] ?? "";
  return inOrder(column, (a, b) =>
    isNamed(column.by)
      ? collator.compare(name(a), name(b)) || compare(value(a), value(b))
      : compare(value(a), value(b)),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : 1);

function isNamed(name: HoursDimension): boolean {
  return name !== "day" && name !== "week";
}

function toldApart(column: Column, numbers: ReadonlyMap<string, string>): Column {
  if (!isNamed(column.by)) return column;
  const names = [...column.names];
  for (const place of sharingNames(column)) {
    const id = column.values[place] ?? "";
    names[place] = `${names[place]} (${numbers.get(id) ?? id.slice(-6)})`;
  }
  return { ...column, names };
}

/** The places of names that stand more than once in a column. */
function sharingNames({ names }: Column): number[] {
  const times = new Map<string | null, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.flatMap((name, place) => (name !== null && (times.get(name) ?? 0) > 1 ? [place] : []));
}
