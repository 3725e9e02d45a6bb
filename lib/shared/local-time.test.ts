import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dayBounds,
  daysTouched,
  localDay,
  offsetMinutes,
  resolveLocal,
  weekNumber,
  weekOf,
  workDate,
} from "./local-time.ts";

const zones = [
  "Europe/Dublin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "UTC",
];
const hours = (interval: { start: Date; end: Date }) =>
  (interval.end.getTime() - interval.start.getTime()) / 3_600_000;

describe("a local day", () => {
  // IANA tz database, rule EU: clocks change at 01:00 UTC on the last Sunday of March and October.
  test("has 23 hours when the clock goes forward and 25 when it goes back", () => {
    expect(hours(dayBounds("2026-03-29", "Europe/Dublin"))).toBe(23);
    expect(hours(dayBounds("2026-10-25", "Europe/Dublin"))).toBe(25);
    expect(hours(dayBounds("2026-11-20", "Europe/Dublin"))).toBe(24);
  });

  // IANA tz database, rule LH: Lord Howe Island moves by half an hour.
  test("has 24.5 hours on Lord Howe Island when the clock goes back", () => {
    expect(hours(dayBounds("2026-04-05", "Australia/Lord_Howe"))).toBe(24.5);
  });

  test("contains exactly the instants that fall on it", () => {
    const instants = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const { start, end } = dayBounds(localDay(instant, zone), zone);
        expect(start <= instant && instant < end).toBe(true);
      }),
    );
  });
});

describe("a local time", () => {
  test("means nothing in the hour the clock jumps over", () => {
    expect(resolveLocal("2026-03-29", "01:30", "Europe/Dublin")).toEqual({
      kind: "none",
      before: "00:30",
      after: "02:30",
    });
  });

  test("means two instants in the hour the clock repeats", () => {
    expect(resolveLocal("2026-10-25", "01:30", "Europe/Dublin")).toEqual({
      kind: "two",
      earlier: new Date("2026-10-25T00:30:00Z"),
      later: new Date("2026-10-25T01:30:00Z"),
      earlierOffset: "+01:00",
      laterOffset: "+00:00",
    });
  });

  test("otherwise means one", () => {
    expect(resolveLocal("2026-11-20", "07:30", "America/New_York")).toEqual({
      kind: "one",
      instant: new Date("2026-11-20T12:30:00Z"),
    });
  });
});

test("a block before the day cut-off counts for the day before", () => {
  const start = new Date("2026-11-20T03:59:00Z");
  expect(workDate(start, "Europe/Dublin", 240)).toBe("2026-11-19");
  expect(workDate(start, "Europe/Dublin", 0)).toBe("2026-11-20");
});

test("a block that ends at midnight does not touch the next day", () => {
  const touched = daysTouched(
    new Date("2026-11-19T20:00:00Z"),
    new Date("2026-11-20T00:00:00Z"),
    "Europe/Dublin",
  );
  expect(touched).toEqual({ first: "2026-11-19", last: "2026-11-19" });
});

test("a week begins on the company's day", () => {
  expect(weekOf("2026-11-20", 1)).toEqual({ start: "2026-11-16", end: "2026-11-22" });
  expect(weekOf("2026-11-20", 7)).toEqual({ start: "2026-11-15", end: "2026-11-21" });
  expect(weekOf("2026-11-20", 5)).toEqual({ start: "2026-11-20", end: "2026-11-26" });
});

test("a week from Monday on has its ISO number, others have none", () => {
  expect(weekNumber("2026-11-16")).toBe(47);
  expect(weekNumber("2026-12-28")).toBe(53);
  expect(weekNumber("2026-11-15")).toBe(null);
});

test("an offset is told in minutes east", () => {
  expect(offsetMinutes(new Date("2026-11-20T12:00:00Z"), "Asia/Kathmandu")).toBe(345);
  expect(offsetMinutes(new Date("2026-11-20T12:00:00Z"), "America/New_York")).toBe(-300);
});
