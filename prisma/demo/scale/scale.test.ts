import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetMinutes, workDate } from "#lib/shared/local-time.ts";
import { planCopies } from "./plan.ts";
import { maskOf, rekey } from "./rekey.ts";
import { ZoneDays } from "./zone-days.ts";

describe("N times the demo", () => {
  it("has N − 1 years of copies, no copy twice, none longer than five years", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (scale) => {
        const copies = planCopies(scale);
        expect(copies.reduce((sum, copy) => sum + copy.years, 0)).toBe(scale - 1);
        expect(new Set(copies.map((copy) => copy.number)).size).toBe(copies.length);
        expect(Math.max(0, ...copies.map((copy) => copy.years))).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe("ids of copies", () => {
  const id = "019b8a3c-12ff-7abc-8def-0123456789ab";

  it("are UUIDs of version 7, as much earlier as their copy", () => {
    const copy = rekey(id, { mask: maskOf(3), ms: -1000 });
    expect(copy).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7abc-8def-[0-9a-f]{12}$/);
    const made = (uuid: string) => Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16);
    expect(made(copy)).toBe(made(id) - 1000);
  });

  it("come back by the same mask and are their own for every other", () => {
    expect(rekey(rekey(id, { mask: maskOf(9), ms: -5 }), { mask: maskOf(9), ms: 5 })).toBe(id);
    const copies = Array.from({ length: 20_000 }, (_, at) => rekey(id, { mask: maskOf(at + 1), ms: 0 }));
    expect(new Set([id, ...copies]).size).toBe(20_001);
  });
});

describe("days of a zone, remembered", () => {
  it.each(["Europe/Dublin", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe"])(
    "are those that Temporal gives in %s",
    (zone) => {
      const days = new ZoneDays(zone);
      const ms = fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2027, 0) });
      fc.assert(
        fc.property(ms, fc.integer({ min: 0, max: 720 }), (at, cutoff) => {
          expect(days.offset(at)).toBe(offsetMinutes(new Date(at), zone));
          expect(days.day(at, cutoff)).toBe(workDate(new Date(at), zone, cutoff));
        }),
      );
    },
  );
});
