import type { PunchDraft } from "#lib/punch/chain.ts";
import type { PunchFact } from "#lib/punch/derive.ts";
import type { MatchedRow } from "./matching.ts";
import type { HomePlace } from "./place-of.ts";
import type { KnownRow, RowChange } from "./rules.ts";
import type { Entry } from "./write.ts";

/** The punches that rows become. */

/** The values a block has besides where it happened. Instants are whole seconds. */
export interface BlockValues {
  startSecond: number;
  endSecond: number;
  breakSeconds: number;
  customerId: string | null;
  projectId: string | null;
}

function blockOf(values: BlockValues, key: string) {
  return {
    kind: "block",
    at: new Date(values.startSecond * 1000),
    endsAt: new Date(values.endSecond * 1000),
    breakSeconds: values.breakSeconds,
    customerId: values.customerId,
    projectId: values.projectId,
    source: "import",
    key,
  } satisfies Partial<PunchDraft>;
}

/** The key holds the import: rows that were undone may come again with another one. */
const keyOf = (importId: string, row: MatchedRow) => `import:${importId}:${row.line}`;

export function addedBlock(row: MatchedRow, place: HomePlace, importId: string): Entry<MatchedRow> {
  return {
    employeeId: row.employeeId,
    draft: { ...blockOf(row, keyOf(importId, row)), ...place, note: row.note },
    root: null,
    about: row,
  };
}

export function changedBlock({ row, known }: RowChange, importId: string): Entry<MatchedRow> {
  const entry = replacingBlock(row, known, keyOf(importId, row));
  return { ...entry, draft: { ...entry.draft, note: row.note ?? known.note }, about: row };
}

type Standing = Pick<KnownRow, "employeeId" | "clockInId" | "zone" | "departmentId" | "siteId" | "note">;

/** A correction: complete new values for a clock-in that an import brought. */
export function replacingBlock(values: BlockValues, standing: Standing, key: string): Entry<null> {
  const { clockInId, employeeId, zone, departmentId, siteId, note } = standing;
  const block = blockOf(values, key);
  const place = { zone, departmentId, siteId };
  // A correction is complete, so that of the punch that opened the clock-in only its origin still counts.
  const root: PunchFact = {
    ...block,
    ...place,
    id: clockInId,
    clockInId,
    employeeId,
    note,
    closesId: null,
    replacesId: null,
  };
  return {
    employeeId,
    draft: { ...block, ...place, clockInId, replacesId: clockInId, note },
    root,
    about: null,
  };
}

/** Each chain grows in the order of time. */
export function byEmployee<T>(entries: Entry<T>[]): Entry<T>[] {
  return entries.sort((a, b) => {
    if (a.employeeId !== b.employeeId) return a.employeeId < b.employeeId ? -1 : 1;
    return a.draft.at.getTime() - b.draft.at.getTime();
  });
}
