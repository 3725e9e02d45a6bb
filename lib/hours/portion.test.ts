import fc from "fast-check";
import { expect, it } from "vitest";
import { type HoursKey, toPortion } from "./portion.ts";
import { toAnswer } from "./rules.ts";
import type { HoursSqlRow } from "./sql.ts";

const value = fc.option(fc.constantFrom("a", "b", "c", "d", "e"), { nil: null });
const rows = fc.uniqueArray(fc.record({ k0: value, k1: value, seconds: fc.integer({ min: 1, max: 9e4 }) }), {
  selector: ({ k0, k1 }) => `${k0} ${k1}`,
  maxLength: 36,
});
const answerOf = (read: readonly object[]) =>
  toAnswer({ from: null, to: null, by: ["employee", "day"] }, read as HoursSqlRow[]);

/** Every page of so many rows; `meanwhile` gives what there is to read for each. */
function pagesOf(meanwhile: (page: number) => readonly object[], size: number) {
  const pages = [];
  let after: HoursKey | undefined;
  for (;;) {
    const page = toPortion(answerOf(meanwhile(pages.length)), size, after);
    pages.push(page);
    if (!page.next) return pages;
    after = page.next;
  }
}

it("pages of any size hold each row once, in one order, with the sum of all", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (read, size) => {
      const pages = pagesOf(() => read, size);
      const total = read.reduce((sum, { seconds }) => sum + seconds, 0);
      expect(pages.map(({ totalSeconds }) => totalSeconds)).toEqual(pages.map(() => total));
      for (const { rows: page } of pages) expect(page.length).toBeLessThanOrEqual(size);
      const ids = pages.flatMap((page) => page.rows.map((row) => row.ids));
      const sorted = read.map(({ k0, k1 }) => [k0 ?? "~", k1 ?? "~"].join(" ")).sort();
      expect(ids.map(([a, b]) => [a ?? "~", b ?? "~"].join(" "))).toEqual(sorted);
    }),
  );
});

it("rows that come and go between two pages take no other row with them", () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), fc.nat(), (read, size, seed) => {
      const stays = ({ k0 }: { k0: string | null }) => k0 !== "c";
      const pages = pagesOf(
        (page) => read.filter((row, at) => stays(row) || (at + page + seed) % 2 > 0),
        size,
      );
      const seen = pages.flatMap((page) => page.rows.map((row) => row.ids.join(" ")));
      expect(new Set(seen).size).toBe(seen.length);
      for (const { k0, k1 } of read.filter(stays)) expect(seen).toContain([k0, k1].join(" "));
    }),
  );
});
