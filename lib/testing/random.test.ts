import { describe, expect, it } from "vitest";
import { isUuid } from "#lib/shared/ids.ts";
import { randomFrom } from "./random.ts";

describe("randomFrom", () => {
  it("gives the same numbers for the same seed, and others for another", () => {
    const draw = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 20 }, () => random.whole(1, 1_000_000));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it("spreads evenly enough", () => {
    const random = randomFrom(1);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < 60_000; at += 1) counts[random.whole(1, 6) - 1]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it("makes ids that carry their instant and never meet", () => {
    const random = randomFrom(3);
    const at = new Date("2026-03-29T00:59:59.123Z");
    const ids = Array.from({ length: 50_000 }, () => random.id(at));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
    expect(Number.parseInt(ids[0]!.replaceAll("-", "").slice(0, 12), 16)).toBe(at.getTime());
  });

  it("keeps its streams apart", () => {
    const one = randomFrom(1);
    const before = one.fork("people").next();
    one.next();
    expect(one.fork("people").next()).toBe(before);
    expect(one.fork("customers").next()).not.toBe(before);
  });
});
