import type { HoursDimension, HoursReport, HoursRequest, HoursRow } from "./schema.ts";
import type { HoursSqlRow } from "./sql.ts";

/** Names in the order people expect, capital or not; digits by their value. */
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * Rows as they are shown: names for ids, in a stable order, with the total. Where several people (or customers …) have
 * one name, the name alone would join them: each then carries its number, or a part of its id.
 */
export function toReport(
  request: HoursRequest,
  read: readonly HoursSqlRow[],
  numbers: ReadonlyMap<string, string> = new Map(),
): HoursReport {
  const labels = request.by.map((name, at) => (isNamed(name) ? labelsOf(read, at, numbers) : null));
  const ranks = labels.map((one) => (one ? ranksOf(one) : null));
  const rows: HoursRow[] = read.map((row) => {
    const ids = request.by.map((_name, at) => row[`k${at}`] ?? null);
    const keys = ids.map((id, at) => (id === null ? null : (labels[at]?.get(id) ?? id)));
    return { keys, ids, seconds: row.seconds };
  });
  rows.sort((a, b) => compareRows(a, b, ranks));
  return { ...request, rows, totalSeconds: rows.reduce((sum, row) => sum + row.seconds, 0) };
}

export function isNamed(name: HoursDimension): boolean {
  return name !== "day" && name !== "week";
}

function labelsOf(
  read: readonly HoursSqlRow[],
  at: number,
  numbers: ReadonlyMap<string, string>,
): Map<string, string> {
  const labels = namesOf(read, at);
  for (const id of sharingNames(labels))
    labels.set(id, `${labels.get(id)} (${numbers.get(id) ?? id.slice(-6)})`);
  return labels;
}

function namesOf(read: readonly HoursSqlRow[], at: number): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of read) {
    const id = row[`k${at}`];
    if (id && !names.has(id)) names.set(id, row[`n${at}`] ?? id);
  }
  return names;
}

function sharingNames(names: ReadonlyMap<string, string>): string[] {
  const times = new Map<string, number>();
  for (const name of names.values()) times.set(name, (times.get(name) ?? 0) + 1);
  return [...names].filter(([, name]) => (times.get(name) ?? 0) > 1).map(([id]) => id);
}

/** The ids of employees in the answer who share their name with another one. */
export function namesakes(request: HoursRequest, read: readonly HoursSqlRow[]): string[] {
  const at = request.by.indexOf("employee");
  return at < 0 ? [] : sharingNames(namesOf(read, at));
}

/** Comparing places is quicker than comparing names a million times. */
function ranksOf(labels: ReadonlyMap<string, string>): Map<string, number> {
  const ordered = [...labels].sort(
    ([a, one], [b, other]) => collator.compare(one, other) || (a < b ? -1 : 1),
  );
  return new Map(ordered.map(([id], rank) => [id, rank]));
}

function compareRows(a: HoursRow, b: HoursRow, ranks: readonly (Map<string, number> | null)[]): number {
  for (const [at, rank] of ranks.entries()) {
    const [one, other] = [a.ids[at] ?? null, b.ids[at] ?? null];
    if (one === other) continue;
    // What has none, such as time without a customer, comes last.
    if (one === null) return 1;
    if (other === null) return -1;
    if (rank) return (rank.get(one) ?? 0) - (rank.get(other) ?? 0);
    return one < other ? -1 : 1;
  }
  return 0;
}
