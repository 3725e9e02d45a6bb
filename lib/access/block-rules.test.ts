import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Block, isEnough, nextBlock, type Offence, type Strike, withStrike } from "./block-rules.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
const start = Date.UTC(2026, 10, 20, 12);

const strikesOf = (offences: [atMinute: number, offence: Offence][]) =>
  offences.reduce<Strike[]>(
    (strikes, [at, offence]) => withStrike(strikes, offence, start + at * minute),
    [],
  );
const requests = (...at: number[]) => strikesOf(at.map((one) => [one, "requests"]));
const secrets = (...at: number[]) => strikesOf(at.map((one) => [one, "secrets"]));

describe("what is enough", () => {
  it.each([
    ["four refused minutes", requests(0, 1, 2, 3), false],
    ["five", requests(0, 1, 2, 3, 4), true],
    ["five within an hour", requests(0, 10, 20, 40, 59), true],
    ["five in more than an hour", requests(0, 10, 20, 40, 60), false],
    ["any number within two minutes", requests(0, 0.1, 0.2, 0.9, 1, 1.1, 1.5, 1.9), false],
    ["two minutes of guessing", secrets(0, 1), false],
    ["three minutes of guessing", secrets(0, 1, 2), true],
    [
      "two of guessing and one of the other kind",
      strikesOf([
        [0, "secrets"],
        [1, "secrets"],
        [2, "requests"],
      ]),
      true,
    ],
    [
      "guessing and the other kind in the same minute",
      strikesOf([
        [0, "secrets"],
        [0.5, "requests"],
        [1, "requests"],
      ]),
      false,
    ],
  ])("%s: %#", (_what, strikes, expected) => {
    expect(isEnough(strikes)).toBe(expected);
  });

  it("never keeps more than an hour, nor a minute twice, and the order within a minute is all one", () => {
    const times = fc.array(fc.tuple(fc.nat(300), fc.constantFrom<Offence>("requests", "secrets")), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(times, (offences) => {
        const sorted = [...offences].sort(([a], [b]) => a - b);
        const strikes = strikesOf(sorted);
        const minutes = strikes.map((one) => one.minute);
        expect(new Set(minutes).size).toBe(minutes.length);
        expect(strikes.length).toBeLessThanOrEqual(60);
        const back = [...sorted].reverse().sort(([a], [b]) => a - b);
        expect(isEnough(strikesOf(back))).toBe(isEnough(strikes));
      }),
    );
  });
});

describe("how long", () => {
  it("grows from a minute to a day", () => {
    let block: Block | null = null;
    const lengths: number[] = [];
    let now = new Date(start);
    for (let at = 0; at < 7; at += 1) {
      block = nextBlock(block, now);
      lengths.push((block.blockedUntil.getTime() - now.getTime()) / minute);
      now = new Date(block.blockedUntil.getTime() + minute);
    }
    expect(lengths).toEqual([1, 5, 30, 120, 1440, 1440, 1440]);
  });

  it("is forgotten after a quiet week, and not before", () => {
    const before = { times: 4, blockedUntil: new Date(start) };
    expect(nextBlock(before, new Date(start + 7 * day - 1)).times).toBe(5);
    expect(nextBlock(before, new Date(start + 7 * day)).times).toBe(1);
  });

  it("never shrinks while nobody forgets, and never passes a day", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(7 * 24 * 60 - 1), { minLength: 1, maxLength: 60 }), (quietMinutes) => {
        let block: Block | null = null;
        let now = start;
        let longest = 0;
        for (const quiet of quietMinutes) {
          block = nextBlock(block, new Date(now));
          const length = block.blockedUntil.getTime() - now;
          expect(length).toBeGreaterThanOrEqual(longest);
          expect(length).toBeLessThanOrEqual(day);
          longest = length;
          now = block.blockedUntil.getTime() + quiet * minute;
        }
        expect(block?.times).toBe(quietMinutes.length);
      }),
    );
  });

  it("is no shorter for an address that was let in before its time", () => {
    const lifted = nextBlock({ times: 3, blockedUntil: new Date(start + minute) }, new Date(start));
    expect(lifted.times).toBe(4);
  });
});
