import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, movedDays, refuseNoMethod } from "./rules.ts";

describe("the ways of recording time", () => {
  it("are never all off", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (clockInBrowser, clockInApi, clockInManual) => {
        const check = () => refuseNoMethod({ clockInBrowser, clockInApi, clockInManual });
        if (clockInBrowser || clockInApi || clockInManual) check();
        else expect(check).toThrow(expect.objectContaining({ code: "invalid" }));
      }),
    );
  });
});

const dublin = { zone: "Europe/Dublin", dayCutoff: "00:00" };

describe("the day of a start", () => {
  it.each([
    ["2026-11-19T23:30:00Z", dublin, "2026-11-19"],
    ["2026-11-20T02:30:00Z", { ...dublin, dayCutoff: "04:00" }, "2026-11-19"],
    ["2026-11-19T23:30:00Z", { zone: "Europe/Berlin", dayCutoff: "00:00" }, "2026-11-20"],
    ["2026-11-19T11:30:00Z", { zone: "Pacific/Auckland", dayCutoff: "00:00" }, "2026-11-20"],
    // The night of the clock change: 01:30 comes twice, and both are of the same day.
    ["2026-10-25T01:30:00Z", { ...dublin, dayCutoff: "02:00" }, "2026-10-24"],
  ])("%s with %j", (start, rule, day) => {
    expect(dayOf(new Date(start), rule)).toBe(day);
  });
});

describe("clock-ins that a new rule would put on another day", () => {
  const late = { startedAt: new Date("2026-11-20T02:30:00Z"), workDate: "2026-11-20", followsCompany: true };
  const noon = { startedAt: new Date("2026-11-20T12:00:00Z"), workDate: "2026-11-20", followsCompany: true };

  it("are counted", () => {
    expect(movedDays([late, noon], dublin)).toBe(0);
    expect(movedDays([late, noon], { ...dublin, dayCutoff: "04:00" })).toBe(1);
    expect(movedDays([late, noon], { zone: "Pacific/Auckland", dayCutoff: "00:00" })).toBe(1);
  });

  it("are none of those that have a zone of their own", () => {
    expect(movedDays([{ ...late, followsCompany: false }], { ...dublin, dayCutoff: "04:00" })).toBe(0);
  });
});
