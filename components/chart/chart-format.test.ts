import { describe, expect, it } from "vitest";
import type { ChartUnit } from "#components/chart/chart-data.ts";
import { barText, chartText, plotted, tickText } from "#components/chart/chart-format.ts";

const seconds: ChartUnit = { kind: "seconds" };
const euro: ChartUnit = { kind: "money", currency: "EUR" };
const yen: ChartUnit = { kind: "money", currency: "JPY", digits: 0 };

describe("chartText", () => {
  it.each([
    [29_100, seconds, "8:05"],
    [0, seconds, "0:00"],
    [-4_500, seconds, "−1:15"],
    [-30, seconds, "0:00"],
    [4_320_059, seconds, "1,200:00"],
    [4_320_059, { kind: "seconds", exact: true }, "1,200:00:59"],
    [-30, { kind: "seconds", exact: true }, "−0:00:30"],
    [null, seconds, "—"],
    [164_220, euro, "€1,642.20"],
    [-1_173, euro, "−€11.73"],
    [5_000, yen, "¥5,000"],
    [1_234, { kind: "count" }, "1,234"],
  ] as const)("%j as %j is %j", (value, unit, expected) => {
    expect(chartText(value, unit)).toBe(expected);
  });
});

it("writes whole minutes above bars", () => {
  expect(barText(29_109, { kind: "seconds", exact: true })).toBe("8:05");
  expect(barText(12, { kind: "count" })).toBe("12");
});

it("plots hours and whole units", () => {
  expect(plotted(5_400, seconds)).toBe(1.5);
  expect(plotted(164_220, euro)).toBe(1642.2);
  expect(plotted(null, euro)).toBeNull();
});

it("names the unit on the axis", () => {
  expect(tickText(120, seconds, "{hours} h")).toBe("120 h");
  expect(tickText(12_000, euro, "{hours} h")).toBe("€12k");
});
