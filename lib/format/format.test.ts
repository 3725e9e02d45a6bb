import { expect, test } from "vitest";
import { saidDuration } from "../i18n/duration.ts";
import {
  formatAxisDay,
  formatDateTime,
  formatDay,
  formatDayRange,
  formatLongDay,
  formatTime,
  formatWeek,
  zoneName,
} from "./date-time.ts";
import { formatDuration, formatExactDuration } from "./duration.ts";

test.each([
  [0, "0:00"],
  [29_100, "8:05"],
  [-900, "−0:15"],
  [-59, "0:00"],
  [1_506_000, "418:20"],
])("%d seconds read %s in a table", (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test.each([
  [40, "40 s"],
  [1440, "24 min"],
  [29_100, "8 h 05 min"],
  [28_800, "8 h"],
  [-5400, "−1 h 30 min"],
])("%d seconds read %s in a sentence", (seconds, text) => expect(saidDuration(seconds)).toBe(text));

test("an exact duration shows its seconds", () => expect(formatExactDuration(29_109)).toBe("8:05:09"));

test("times and dates follow the design's table", () => {
  const instant = "2026-11-19T14:20:00Z";
  expect(formatTime(instant, "Europe/Dublin", "en-IE")).toBe("14:20");
  expect(formatTime("2026-11-19T00:05:00Z", "Europe/Dublin", "en-IE")).toBe("00:05");
  expect(formatTime(instant, "America/New_York", "en-US")).toMatch(/^9:20\sAM$/);
  expect(formatDay("2026-11-19", "en-IE")).toBe("Thu 19 Nov 2026");
  expect(formatDay("2026-11-19", "en-IE", "2026-01-01")).toBe("Thu 19 Nov");
  expect(formatLongDay("2026-11-19", "en-IE")).toBe("Thursday 19 November");
  expect(formatDayRange("2026-11-16", "2026-11-22", "en-IE")).toBe("16 – 22 Nov 2026");
  expect(formatDayRange("2026-11-16", "2026-11-22", "en-IE", "2026-01-01")).toBe("16 – 22 Nov");
  expect(formatDayRange("2026-12-28", "2027-01-03", "en-IE", "2027-01-02")).toBe("28 Dec 2026 – 3 Jan 2027");
  expect(formatWeek("2026-11-16", "2026-11-22", "en-IE")).toBe("Mon 16 – Sun 22 Nov 2026");
  expect(formatWeek("2026-12-28", "2027-01-03", "en-GB")).toBe("Mon 28 Dec 2026 – Sun 3 Jan 2027");
  expect(formatAxisDay("2026-11-16", "en-IE")).toBe("Mon 16");
  expect(formatAxisDay("2026-11-01", "en-US")).toBe("Sun 1");
  const said = (zone: string, now: string) => formatDateTime(instant, zone, "en-IE", new Date(now));
  expect(said("Europe/Dublin", "2027-06-01T00:00:00Z")).toBe("Thu 19 Nov 2026, 14:20");
  expect(said("Europe/Dublin", "2026-12-31T23:30:00Z")).toBe("Thu 19 Nov, 14:20");
  expect(said("Europe/Rome", "2026-12-31T23:30:00Z")).toBe("Thu 19 Nov 2026, 15:20");
  expect(zoneName("Europe/Dublin", instant, "en-IE")).toBe("Dublin, GMT");
});
