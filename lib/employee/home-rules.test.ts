import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/shared/local-time.ts";
import { type Home, planMove } from "./home-rules.ts";

/** What the rows are after a move. */
function moved(homes: readonly Home[], departmentId: string | null, today: string, since = today): Home[] {
  const { remove, end, reopen, add } = planMove(homes, departmentId, today, since);
  const changed = homes
    .filter((home) => home.id !== remove)
    .map((home) => (home.id === end?.id ? { ...home, to: end.to } : home))
    .map((home) => (home.id === reopen ? { ...home, to: null } : home));
  return add ? [...changed, { id: `${add.departmentId} ${add.from}`, ...add, to: null }] : changed;
}

const day = (at: number) => addDays("2026-03-27", at);
const bare = (homes: readonly Home[]) => homes.map(({ departmentId, from, to }) => [departmentId, from, to]);

describe("a move to another department", () => {
  it("ends the home before on the day before", () => {
    const kitchen = moved([], "kitchen", day(0), "2023-04-03");
    expect(bare(moved(kitchen, "bar", day(5)))).toEqual([
      ["kitchen", "2023-04-03", day(4)],
      ["bar", day(5), null],
    ]);
  });

  it("leaves one row of two on the same day, and none of one that is taken back", () => {
    const kitchen = moved([], "kitchen", day(0));
    const twice = moved(moved(kitchen, "bar", day(5)), "floor", day(5));
    expect(bare(twice)).toEqual([
      ["kitchen", day(0), day(4)],
      ["floor", day(5), null],
    ]);
    expect(moved(twice, "kitchen", day(5))).toEqual(kitchen);
    expect(bare(moved(kitchen, null, day(0)))).toEqual([]);
  });

  it("keeps one home a day and the open one where the employee is, whatever comes", () => {
    const step = fc.record({
      after: fc.integer({ min: 0, max: 3 }),
      to: fc.constantFrom("kitchen", "bar", "floor", null),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let homes: Home[] = [];
        let at = 0;
        for (const { after, to } of steps) {
          at += after;
          homes = moved(homes, to, day(at));
          expect(homes.find((home) => home.to === null)?.departmentId ?? null).toBe(to);
          const inOrder = homes.toSorted((a, b) => a.from.localeCompare(b.from));
          for (const [place, home] of inOrder.entries()) {
            expect(home.to === null || home.to >= home.from).toBe(true);
            const next = inOrder[place + 1];
            if (next) expect(home.to !== null && home.to < next.from).toBe(true);
          }
        }
      }),
    );
  });
});
