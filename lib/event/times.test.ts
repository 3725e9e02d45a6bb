import { describe, expect, it } from "vitest";
import { toAppError } from "#lib/errors.ts";
import type { EventTimes } from "./schema.ts";
import { timesOf } from "./times.ts";

const typed = (values: object): EventTimes => ({
  date: "2026-11-20",
  start: "18:00",
  startMeaning: null,
  endDate: null,
  end: "23:00",
  endMeaning: null,
  ...values,
});
const read = (values: object, minutes: number | null = null, zone = "Europe/Dublin") => {
  const { startsAt, endsAt } = timesOf(typed(values), zone, "en-GB", minutes);
  return [startsAt.toISOString(), endsAt.toISOString()];
};
const refusal = (values: object, minutes: number | null = null, zone = "Europe/Dublin") => {
  try {
    read(values, minutes, zone);
  } catch (error) {
    const { fields, detail } = toAppError(error);
    return { fields, detail };
  }
  throw new Error("nothing was refused");
};

describe("when an event takes place", () => {
  it("is read in its zone", () => {
    expect(read({})).toEqual(["2026-11-20T18:00:00.000Z", "2026-11-20T23:00:00.000Z"]);
    expect(read({}, null, "Asia/Tokyo")[0]).toBe("2026-11-20T09:00:00.000Z");
  });

  it("ends as long after its start as its package is long, also over a clock change", () => {
    expect(read({ end: null }, 480)[1]).toBe("2026-11-21T02:00:00.000Z");
    // Dublin, the night of 25 October 2026: 00:00 at GMT+1 and eight hours later it is 07:00.
    expect(read({ date: "2026-10-25", start: "00:00", end: null }, 480)).toEqual([
      "2026-10-24T23:00:00.000Z",
      "2026-10-25T07:00:00.000Z",
    ]);
  });

  it("needs an end without a package, and a time where a last day is given", () => {
    expect(Object.keys(refusal({ end: null }).fields)).toEqual(["end"]);
    expect(refusal({ end: null, endDate: "2026-11-22" }, 480).fields.end?.[0]).toContain("time");
  });

  it("asks about the next day, and about times that happened twice or never", () => {
    expect(refusal({ end: "02:00" }).detail).toMatchObject({ nextDay: { date: "2026-11-21" } });
    const twice = refusal({ date: "2026-10-25", start: "01:30", end: "06:00" });
    expect(twice.detail).toMatchObject({ choices: { start: [{ value: "earlier" }, { value: "later" }] } });
    expect(Object.keys(refusal({ date: "2026-03-29", start: "01:30", end: "06:00" }).fields)).toEqual([
      "start",
    ]);
  });

  it("is at most a month long, and within what calendars know", () => {
    expect(refusal({ endDate: "2026-12-22" }).fields.end?.[0]).toContain("31 days");
    const same = new Date("2026-01-01T00:00:00Z");
    expect(() => timesOf({ startsAt: same, endsAt: same }, "UTC", "en-GB", null)).toThrow(/after the start/);
    const old = { startsAt: new Date("0001-01-01T00:00:00Z"), endsAt: new Date("0001-01-02T00:00:00Z") };
    expect(() => timesOf(old, "UTC", "en-GB", null)).toThrow(/1970/);
  });
});
