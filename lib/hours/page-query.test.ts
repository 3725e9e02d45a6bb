import { describe, expect, test } from "vitest";
import { hoursPageQuery, quickRange, requestOf } from "./page-query.ts";

const today = "2026-11-20";
const asked = (query: Record<string, string>) => requestOf(hoursPageQuery.parse(query), today);

test.each<[Record<string, string>, object]>([
  [{}, { by: ["employee"], from: "2026-11-01", to: "2026-11-20" }],
  [{ all: "1" }, { by: ["employee"], from: null, to: null }],
  [{ from: "2026-10-01" }, { by: ["employee"], from: "2026-10-01", to: null }],
  [
    { from: "2026-10-09", to: "2026-10-01" },
    { by: ["employee"], from: "2026-10-01", to: "2026-10-09" },
  ],
  [
    { by: "customer", by2: "week" },
    { by: ["customer", "week"], from: "2026-11-01", to: "2026-11-20" },
  ],
  [
    { by: "day,employee,day", by2: "day" },
    { by: ["day", "employee"], from: "2026-11-01", to: "2026-11-20" },
  ],
  [
    { department: "0198b0a0-0000-7000-8000-000000000001" },
    {
      by: ["employee"],
      department: "0198b0a0-0000-7000-8000-000000000001",
      from: "2026-11-01",
      to: "2026-11-20",
    },
  ],
  [{ department: "the kitchen" }, { by: ["employee"], from: "2026-11-01", to: "2026-11-20" }],
  [
    { by: "colour", by2: "smell", from: "yesterday", at: "-5" },
    { by: ["employee"], from: "2026-11-01", to: "2026-11-20" },
  ],
])("%j", (query, request) => {
  expect(asked(query)).toEqual(request);
});

describe("quick ranges", () => {
  test.each([
    ["week", 1, { from: "2026-11-16", to: "2026-11-20" }],
    ["week", 7, { from: "2026-11-15", to: "2026-11-20" }],
    ["lastWeek", 1, { from: "2026-11-09", to: "2026-11-15" }],
    ["month", 1, { from: "2026-11-01", to: "2026-11-20" }],
    ["lastMonth", 1, { from: "2026-10-01", to: "2026-10-31" }],
    ["year", 1, { from: "2026-01-01", to: "2026-11-20" }],
  ] as const)("%s, week from %i", (name, weekStart, range) => {
    expect(quickRange(name, today, weekStart)).toEqual(range);
  });
});
