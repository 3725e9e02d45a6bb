import { expect, test } from "vitest";
import { chartOf, chartUnit, stackBy } from "./chart.ts";
import type { HoursDimension, HoursReport } from "./schema.ts";

const report = (by: HoursDimension[], rows: [...(string | null)[], number][]): HoursReport => ({
  from: null,
  to: null,
  by,
  rows: rows.map((row) => {
    const keys = row.slice(0, -1) as (string | null)[];
    return { keys, ids: keys, seconds: row.at(-1) as number };
  }),
  totalSeconds: 0,
});

test("days without time are bars of nothing", () => {
  const chart = chartOf(
    report(
      ["day"],
      [
        ["2026-11-20", 5],
        ["2026-11-17", 7],
      ],
    ),
    "day",
    1,
  );
  expect(chart).toEqual({
    unit: "day",
    days: ["2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"],
    series: [{ name: null, seconds: [7, 0, 0, 5] }],
  });
});

test("names stand on top of each other, time without one last", () => {
  const rows: [string | null, string, number][] = [
    ["Acme", "2026-11-16", 1],
    [null, "2026-11-16", 2],
    ["Acme", "2026-11-23", 3],
  ];
  expect(chartOf(report(["customer", "week"], rows), "week", 1)).toEqual({
    unit: "week",
    days: ["2026-11-16", "2026-11-23"],
    series: [
      { name: "Acme", seconds: [1, 3] },
      { name: "", seconds: [2, 0] },
    ],
  });
});

test("no chart without time, none that nobody can read", () => {
  expect(chartOf(report(["day"], []), "day", 1)).toBeNull();
  expect(
    chartOf(
      report(
        ["week"],
        [
          ["2010-01-04", 1],
          ["2026-11-16", 1],
        ],
      ),
      "week",
      1,
    ),
  ).toBeNull();
  expect([chartUnit("2026-11-01", "2026-11-30"), chartUnit("2026-01-01", "2026-11-30")]).toEqual([
    "day",
    "week",
  ]);
});

test("stacks only what can be told apart", () => {
  const people = (count: number) =>
    report(
      ["day", "employee"],
      Array.from({ length: count }, (_one, at) => ["2026-11-20", `Person ${at}`, 1]),
    );
  expect([0, 1, 2, 6, 7].map((count) => stackBy(people(count)))).toEqual([
    null,
    null,
    "employee",
    "employee",
    null,
  ]);
  expect(stackBy(report(["day"], [["2026-11-20", 1]]))).toBeNull();
});
