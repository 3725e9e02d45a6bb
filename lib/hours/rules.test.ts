import fc from "fast-check";
import { expect, test } from "vitest";
import { namesakes, toAnswer, toReport } from "./rules.ts";
import type { HoursDimension } from "./schema.ts";
import type { HoursSqlRow } from "./sql.ts";

const request = (by: HoursDimension[]) => ({ by, from: null, to: null });

const anyId = fc.option(fc.constantFrom("id-1", "id-2", "id-3", "id-4", "id-5"));
const anyDay = fc.constantFrom("2026-11-18", "2026-11-19", "2026-11-20");
const nameOf: Record<string, string> = {
  "id-1": "Zoë",
  "id-2": "ann",
  "id-3": "Bob 10",
  "id-4": "Bob 9",
  "id-5": "Ann",
};

const anyRow = fc
  .tuple(anyId, anyDay, fc.integer({ min: 1, max: 90_000 }))
  .map(
    ([id, day, seconds]): HoursSqlRow =>
      ({ k0: id, n0: id && nameOf[id], k1: day, seconds }) as unknown as HoursSqlRow,
  );

test("rows come by name, then by day, what has none last, and add up", () => {
  const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
  const naive = (a: HoursSqlRow, b: HoursSqlRow) => {
    if (a.k0 !== b.k0) {
      if (!a.k0) return 1;
      if (!b.k0) return -1;
      return collator.compare(nameOf[a.k0]!, nameOf[b.k0]!) || (a.k0 < b.k0 ? -1 : 1);
    }
    return a.k1! < b.k1! ? -1 : 1;
  };
  const differentRows = fc.uniqueArray(anyRow, { selector: (row) => `${row.k0} ${row.k1}` });
  fc.assert(
    fc.property(differentRows, (read) => {
      const { rows, totalSeconds } = toReport(toAnswer(request(["customer", "day"]), read));
      const expected = [...read].sort(naive);
      expect(rows.map(({ ids, seconds }) => [...ids, seconds])).toEqual(
        expected.map((row) => [row.k0, row.k1, row.seconds]),
      );
      expect(rows.map((row) => row.keys[0])).toEqual(expected.map((row) => row.k0 && nameOf[row.k0]));
      expect(totalSeconds).toBe(read.reduce((sum, row) => sum + row.seconds, 0));
    }),
  );
});

test("people of one name are told apart by number, anything else by a part of its id", () => {
  const read = [
    { k0: "id-111111", n0: "Sam", seconds: 1 },
    { k0: "id-222222", n0: "Sam", seconds: 2 },
    { k0: "id-333333", n0: "Ann", seconds: 3 },
  ] as unknown as HoursSqlRow[];
  const people = toAnswer(request(["employee"]), read);
  expect(namesakes(people)).toEqual(["id-111111", "id-222222"]);
  const numbers = new Map([
    ["id-111111", "78"],
    ["id-222222", "9"],
  ]);
  expect(toReport(people, numbers).rows.map((row) => row.keys[0])).toEqual(["Ann", "Sam (9)", "Sam (78)"]);
  const customers = toReport(toAnswer(request(["customer"]), read));
  expect(customers.rows.map((row) => row.keys[0])).toEqual(["Ann", "Sam (111111)", "Sam (222222)"]);
});

test("no rows are a report of nothing", () => {
  const report = toReport(toAnswer(request(["employee", "day"]), []));
  expect([report.rows, report.totalSeconds]).toEqual([[], 0]);
});
