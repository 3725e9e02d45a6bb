import { expect, test } from "vitest";
import { clockInsOfRow } from "./row-link.ts";
import type { HoursDimension } from "./schema.ts";

/** Finished ones, by the calendar days they touch: what the report sums. */
const always = { view: "list", days: "touched", status: "finished" };

const link = (by: HoursDimension[], ids: (string | null)[]) =>
  clockInsOfRow(
    { by, from: "2026-11-04", to: "2026-11-20", rows: [], totalSeconds: 0 },
    { ids, keys: ids, seconds: 1 },
  );

test("a row of one department leads to its clock-ins there", () => {
  const report = {
    by: ["customer" as const],
    from: null,
    to: null,
    department: "d1",
    rows: [],
    totalSeconds: 0,
  };
  const row = { ids: ["c1"], keys: ["Acme"], seconds: 1 };
  expect(clockInsOfRow(report, row)).toEqual({
    ...always,
    from: null,
    to: null,
    department: "d1",
    customer: "c1",
  });
});

test("a row leads to the clock-ins it is the sum of", () => {
  expect(link(["employee", "day"], ["e1", "2026-11-09"])).toEqual({
    ...always,
    employee: "e1",
    from: "2026-11-09",
    to: "2026-11-09",
  });
  expect(link(["week", "customer"], ["2026-11-02", "c1"])).toEqual({
    ...always,
    customer: "c1",
    from: "2026-11-04",
    to: "2026-11-08",
  });
  expect(link(["customer"], [null])).toBeNull();
});

test("a row of a department leads to its own clock-ins, not to those below it", () => {
  const report = { by: ["department" as const], from: null, to: null, department: "above" };
  const row = { ids: ["d1"], keys: ["Kitchen"], seconds: 1 };
  expect(clockInsOfRow({ ...report, rows: [], totalSeconds: 0 }, row)).toEqual({
    ...always,
    from: null,
    to: null,
    department: "above",
    departmentAlone: "d1",
  });
});
