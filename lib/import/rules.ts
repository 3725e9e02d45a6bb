import { said } from "#lib/i18n/said.ts";
import { localText } from "./file/local-instants.ts";
import { addMessage, type Messages } from "./file/row.ts";
import type { MatchedRow } from "./matching.ts";

/** A row of an earlier import with what became of it. */
export interface KnownRow {
  employeeId: string;
  startSecond: number;
  ordinal: number;
  clockInId: string;
  /** Its import was undone */
  undone: boolean;
  /** Its clock-in stands */
  live: boolean;
  /** A person has had a hand in the clock-in since */
  touched: boolean;
  /** As it was imported last */
  endSecond: number;
  breakSeconds: number;
  customerId: string | null;
  projectId: string | null;
  /** Of the clock-in, to be kept by a change */
  zone: string;
  departmentId: string | null;
  siteId: string | null;
  note: string | null;
}

/** A clock-in that is in the way of a row. */
export interface Obstacle {
  row: MatchedRow;
  startSecond: number;
  /** null while it runs */
  endSecond: number | null;
}

export interface RowChange {
  row: MatchedRow;
  known: KnownRow;
}

export interface Compared {
  adds: MatchedRow[];
  changes: RowChange[];
  unchanged: number;
  kept: number;
}

/** What a row is known by. */
export function rowKey(row: { employeeId: string; startSecond: number; ordinal: number }): string {
  return `${row.employeeId} ${row.startSecond} ${row.ordinal}`;
}

/**
 * What each row would do, given what earlier imports brought: nothing when it says the same, a change when it says
 * something else, an addition when it is new or its import was undone. What a person has touched stays theirs.
 */
export function compareRows(
  rows: readonly MatchedRow[],
  known: ReadonlyMap<string, KnownRow>,
  notes: Messages,
): Compared {
  const compared: Compared = { adds: [], changes: [], unchanged: 0, kept: 0 };
  const keep = (row: MatchedRow, message: string) => {
    compared.kept += 1;
    addMessage(notes, row.line, message);
  };
  for (const row of rows) {
    const before = known.get(rowKey(row));
    if (!before || (!before.live && before.undone)) compared.adds.push(row);
    else if (!before.live) keep(row, said("import.staysRemoved"));
    else if (sameValues(row, before)) compared.unchanged += 1;
    else if (before.touched) keep(row, said("import.staysCorrected"));
    else compared.changes.push({ row, known: before });
  }
  return compared;
}

function sameValues(row: MatchedRow, known: KnownRow): boolean {
  return (
    row.endSecond === known.endSecond &&
    row.breakSeconds === known.breakSeconds &&
    row.customerId === known.customerId &&
    row.projectId === known.projectId
  );
}

/** Rows of one person that overlap within the file become problems, each told at the later line. */
export function findOverlapsInFile(rows: readonly MatchedRow[], problems: Messages): void {
  const ordered = [...rows].sort(
    (a, b) =>
      compareText(a.employeeId, b.employeeId) || a.startSecond - b.startSecond || a.endSecond - b.endSecond,
  );
  let longest = null as MatchedRow | null;
  for (const row of ordered) {
    if (longest?.employeeId === row.employeeId && row.startSecond < longest.endSecond) {
      addMessage(problems, ...overlapMessage(longest, row));
    }
    if (longest?.employeeId !== row.employeeId || row.endSecond > longest.endSecond) longest = row;
  }
}

function overlapMessage(a: MatchedRow, b: MatchedRow): [line: number, message: string] {
  const [first, second] = a.line < b.line ? [a, b] : [b, a];
  const same = a.startSecond === b.startSecond && a.endSecond === b.endSecond;
  const message = same
    ? said("import.sameTime", { employee: second.employee, line: first.line })
    : said("import.overlapsLine", { line: first.line, employee: second.employee });
  return [second.line, message];
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Rows that meet a clock-in the company has already. */
export function tellObstacles(obstacles: readonly Obstacle[], zone: string, problems: Messages): void {
  const ordered = [...obstacles].sort((a, b) => a.row.line - b.row.line);
  for (const { row, startSecond, endSecond } of ordered) {
    const span = () =>
      endSecond === null
        ? said("import.runningSince", { start: localText(startSecond, zone) })
        : said("import.fromTo", { start: localText(startSecond, zone), end: localText(endSecond, zone) });
    addMessage(problems, row.line, () =>
      said("import.overlapsClockIn", { employee: row.employee, span: span() }),
    );
  }
}

/**
 * Changes in two groups that can be written one after the other without two blocks meeting on the way: starts never
 * move, so those that do not grow come first.
 */
export function inSafeOrder(changes: readonly RowChange[]): [shrinking: RowChange[], growing: RowChange[]] {
  const grows = ({ row, known }: RowChange) => row.endSecond > known.endSecond;
  return [changes.filter((one) => !grows(one)), changes.filter(grows)];
}
