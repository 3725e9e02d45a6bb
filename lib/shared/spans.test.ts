import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysFrom } from "./local-time.ts";
import { gapsBetween, holdsOn, type Kept, overlap, placeSpan, type Span } from "./spans.ts";

const day = (at: number) => addDays("2026-03-01", at);
const span: fc.Arbitrary<Span> = fc
  .record({ at: fc.integer({ min: 0, max: 40 }), days: fc.option(fc.integer({ min: 0, max: 15 })) })
  .map(({ at, days }) => ({ from: day(at), to: days === null ? null : day(at + days) }));

const disjoint = (spans: readonly Span[]) =>
  spans.every((a, at) => spans.slice(at + 1).every((b) => !overlap(a, b)));

/** The spans after one was put among them, or as they were when it found no place. */
function put(spans: readonly Kept[], wanted: Span, endPrevious: boolean): Kept[] {
  const placing = placeSpan(spans, wanted, endPrevious);
  if (!placing.fits) return [...spans];
  const { end } = placing;
  const ended = spans.map((one) => (one.id === end?.id ? { ...one, to: end.to } : one));
  return [...ended, { id: String(spans.length), ...wanted }];
}

describe("a span among others", () => {
  const year: Kept = { id: "a", from: "2026-01-01", to: "2026-12-31" };
  const open: Kept = { id: "a", from: "2023-04-03", to: null };

  it.each([
    ["nothing else", [], "2026-03-01", null, false, { fits: true, end: null }],
    ["after the end of another", [year], "2027-01-01", null, false, { fits: true, end: null }],
    [
      "on the last day of another",
      [year],
      "2026-12-31",
      null,
      false,
      { fits: false, at: "from", other: year },
    ],
    [
      "an open one, which may end",
      [open],
      "2026-03-01",
      null,
      true,
      { fits: true, end: { id: "a", to: "2026-02-28" } },
    ],
    [
      "one that began the same day",
      [open],
      "2023-04-03",
      null,
      true,
      { fits: false, at: "from", other: open },
    ],
    ["one that begins later", [open], "2020-01-01", null, true, { fits: false, at: "to", other: open }],
    [
      "one that begins later, before it",
      [open],
      "2020-01-01",
      "2023-04-02",
      false,
      { fits: true, end: null },
    ],
  ] as const)("with %s", (_name, others, from, to, endPrevious, placing) => {
    expect(placeSpan(others, { from, to }, endPrevious)).toEqual(placing);
  });

  it("never overlaps one, whatever is put in whatever order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(span, fc.boolean()), { maxLength: 20 }), (wanted) => {
        let spans: Kept[] = [];
        for (const [one, endPrevious] of wanted) {
          spans = put(spans, one, endPrevious);
          expect(disjoint(spans)).toBe(true);
          for (const { from, to } of spans) expect(to === null || to >= from).toBe(true);
        }
      }),
    );
  });

  it("is only refused for a day that another has", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 10 }), span, (many, wanted) => {
        const others = many.reduce<Kept[]>((kept, one) => put(kept, one, false), []);
        const placing = placeSpan(others, wanted, false);
        expect(placing.fits).toBe(others.every((other) => !overlap(other, wanted)));
      }),
    );
  });
});

describe("gaps", () => {
  it("are the days that no span covers", () => {
    const within = { first: day(5), last: day(50) };
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
        const bare = daysFrom(within.first, within.last).filter(
          (one) => !spans.some((covering) => holdsOn(covering, one)),
        );
        const gaps = gapsBetween(spans, within);
        expect(gaps.flatMap(({ from, to }) => daysFrom(from, to!))).toEqual(bare);
        // Each as long as it can be.
        for (const [at, gap] of gaps.entries())
          expect(gaps[at + 1] === undefined || addDays(gap.to!, 1) < gaps[at + 1]!.from).toBe(true);
      }),
    );
  });

  it("are told with their first and last day", () => {
    const spans = [
      { from: "2026-01-01", to: "2026-02-28" },
      { from: "2026-03-15", to: null },
    ];
    expect(gapsBetween(spans, { first: "2026-01-01", last: "2026-11-20" })).toEqual([
      { from: "2026-03-01", to: "2026-03-14" },
    ]);
  });
});
