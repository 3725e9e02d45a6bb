import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterFailure,
  type PaceName,
  paces,
  pauseMs,
  type ThrottleState,
  triesLeft,
  waitMs,
} from "./throttle-rules.ts";
import { failureWords, pausedWords, waitInWords } from "./throttle-words.ts";

const start = new Date("2026-11-20T08:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);
const minute = 60_000;
const anyPace = fc.constantFrom(...(Object.keys(paces) as PaceName[])).map((name) => paces[name]);

describe("pauses", () => {
  it.each([
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 15],
    [10, 15],
    [1_000_000, 15],
  ])("after %i failures from one place: %i min", (failures, minutes) => {
    expect(pauseMs(failures, paces.own)).toBe(minutes * minute);
  });

  it("never shrink with more failures, and end somewhere", () => {
    fc.assert(
      fc.property(anyPace, fc.nat(10_000), (pace, failures) => {
        const [now, next] = [pauseMs(failures, pace), pauseMs(failures + 1, pace)];
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next).toBeLessThanOrEqual(pace.longestPauseMs);
        expect(now === 0).toBe(failures < pace.free);
      }),
    );
  });
});

describe("afterFailure", () => {
  it("counts up while failures follow each other, and says what is left", () => {
    let state: ThrottleState | null = null;
    const left: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      state = afterFailure(state, paces.own, later(at * 1000));
      left.push(triesLeft(state, paces.own));
    }
    expect(left).toEqual([4, 3, 2, 1, 0, 0]);
    expect(waitMs(state, later(5000))).toBe(2 * minute);
    expect(waitMs(state, later(5000 + 2 * minute))).toBe(0);
  });

  it("forgets after a day", () => {
    const state = { failures: 40, blockedUntil: null, lastFailureAt: start };
    expect(afterFailure(state, paces.own, later(24 * 60 * minute)).failures).toBe(1);
    expect(afterFailure(state, paces.own, later(24 * 60 * minute - 1)).failures).toBe(41);
  });

  it("lets nobody guess faster than the longest pause allows, however patient", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30 * minute), { minLength: 50, maxLength: 200 }), (gaps) => {
        let now = start.getTime();
        let state: ThrottleState | null = null;
        let looked = 0;
        for (const gap of gaps) {
          now += gap;
          if (waitMs(state, new Date(now)) > 0) continue;
          state = afterFailure(state, paces.own, new Date(now));
          looked += 1;
        }
        const quarters = (now - start.getTime()) / (15 * minute);
        // Five free, four on the way up to the longest pause, then one a quarter of an hour.
        expect(looked).toBeLessThanOrEqual(quarters + 10);
      }),
    );
  });
});

describe("what is said", () => {
  it("rounds a wait up", () => {
    expect([1, 1000, 1001, 59_001, 60_001, 900_000].map(waitInWords)).toEqual([
      "1 second",
      "1 second",
      "2 seconds",
      "1 minute",
      "2 minutes",
      "15 minutes",
    ]);
  });

  it("names the tries left, then the pause", () => {
    expect(failureWords(3, 0, minute)).toBe(
      "E-mail or password is wrong. 3 tries left, then a pause of 1 minute.",
    );
    expect(failureWords(1, 0, minute)).toContain("1 try left");
    expect(failureWords(0, 2 * minute, minute)).toBe(
      "E-mail or password is wrong. Wait 2 minutes before the next try.",
    );
    expect(pausedWords(61_000)).toContain("Wait 2 minutes");
  });
});
