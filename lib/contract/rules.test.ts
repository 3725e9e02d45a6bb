import { describe, expect, it } from "vitest";
import { gapsOf, parseWeekly } from "./rules.ts";

it.each([
  ["39", 2340],
  ["37.5", 2250],
  ["37,5", 2250],
  ["37:30", 2250],
  [" 38.25 ", 2295],
  ["0", 0],
  ["38.33", null],
  ["37:75", null],
  ["", null],
  ["-3", null],
  ["1e2", null],
])("%j hours a week are %j minutes", (text, minutes) => {
  expect(parseWeekly(text)).toBe(minutes);
});

describe("days without a contract", () => {
  const today = "2026-11-20";
  const always = { hiredOn: null, endsOn: null };
  const span = (from: string, to: string | null = null) => ({ from, to });

  it.each([
    ["nothing at all", [], always, []],
    ["one that is open", [span("2023-04-03")], always, []],
    [
      "a fortnight between two",
      [span("2025-01-01", "2026-02-28"), span("2026-03-15")],
      always,
      [span("2026-03-01", "2026-03-14")],
    ],
    [
      "the days before the first",
      [span("2024-01-01")],
      { hiredOn: "2023-12-01", endsOn: null },
      [span("2023-12-01", "2023-12-31")],
    ],
    ["the days since the last", [span("2024-01-01", "2026-11-17")], always, [span("2026-11-18", today)]],
    ["the end of the work", [span("2024-01-01", "2024-06-30")], { hiredOn: null, endsOn: "2024-06-30" }, []],
    [
      "what is agreed for later",
      [span("2024-01-01", "2026-12-31"), span("2027-02-01")],
      always,
      [span("2027-01-01", "2027-01-31")],
    ],
    ["one that begins later", [span("2027-02-01")], always, []],
  ] as const)("with %s", (_name, spans, here, gaps) => {
    expect(gapsOf(spans, here, today)).toEqual(gaps);
  });
});
