import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noMessages } from "./file/row.ts";
import type { MatchedRow } from "./matching.ts";
import { compareRows, findOverlapsInFile, inSafeOrder, type KnownRow, rowKey } from "./rules.ts";

const row = (values: Partial<MatchedRow> = {}): MatchedRow => ({
  ...{ line: 2, employee: "Ann", customer: null, project: null, note: null },
  ...{ startSecond: 1000, endSecond: 2000, breakSeconds: 0 },
  ...{ employeeId: "e1", customerId: null, projectId: null, ordinal: 1 },
  ...values,
});
const known = (values: Partial<KnownRow> = {}): KnownRow => ({
  ...{ employeeId: "e1", startSecond: 1000, ordinal: 1, clockInId: "k1" },
  ...{ undone: false, live: true, touched: false },
  ...{ endSecond: 2000, breakSeconds: 0, customerId: null, projectId: null },
  ...{ zone: "UTC", departmentId: null, siteId: null, note: null },
  ...values,
});

describe("a row compared with what an earlier import made of it", () => {
  test.each<[string, Partial<KnownRow> | null, string]>([
    ["new", null, "add"],
    ["the same", {}, "unchanged"],
    ["the same, corrected by somebody", { touched: true }, "unchanged"],
    ["another end", { endSecond: 1900 }, "change"],
    ["another break", { breakSeconds: 60 }, "change"],
    ["another customer", { customerId: "c1" }, "change"],
    ["another end, corrected by somebody", { endSecond: 1900, touched: true }, "kept"],
    ["removed by somebody", { live: false, touched: true }, "kept"],
    ["undone", { live: false, undone: true }, "add"],
    ["undone but left, as somebody had corrected it", { undone: true, touched: true }, "unchanged"],
  ])("%s", (_name, values, outcome) => {
    const notes = noMessages();
    const before = new Map(values ? [[rowKey(row()), known(values)]] : []);
    const { adds, changes, unchanged, kept } = compareRows([row()], before, notes);
    const counts = { add: adds.length, change: changes.length, unchanged, kept };
    expect(counts).toEqual({ add: 0, change: 0, unchanged: 0, kept: 0, [outcome]: 1 });
    expect(notes.total).toBe(kept);
  });
});

test("overlaps are found exactly where two rows of one person share a second", () => {
  const anyRow = fc.record({
    employeeId: fc.constantFrom("e1", "e2"),
    startSecond: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 1, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 8 }), (blocks) => {
      const rows = blocks.map(({ employeeId, startSecond, length }, at) =>
        row({ employeeId, startSecond, endSecond: startSecond + length, line: at + 2 }),
      );
      const overlap = rows.some((a) =>
        rows.some(
          (b) =>
            a !== b &&
            a.employeeId === b.employeeId &&
            a.startSecond < b.endSecond &&
            b.startSecond < a.endSecond,
        ),
      );
      const problems = noMessages();
      findOverlapsInFile(rows, problems);
      expect(problems.total > 0).toBe(overlap);
    }),
  );
});

test("changes that shrink are written before those that grow", () => {
  const change = (from: number, to: number) => ({
    row: row({ endSecond: to }),
    known: known({ endSecond: from }),
  });
  const [shrinking, growing] = inSafeOrder([change(2000, 2500), change(2000, 1500), change(2000, 2000)]);
  expect([shrinking.length, growing.length]).toEqual([2, 1]);
});
