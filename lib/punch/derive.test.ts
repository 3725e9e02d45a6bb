import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClockAct, clockActs, decide, type Standing } from "./decide.ts";
import { type DerivedClockIn, deriveClockIn, type PunchFact } from "./derive.ts";

const settings = { dayCutoffMinutes: 0, blockLimitMinutes: 960 };
const nowhere = { departmentId: null, siteId: null, customerId: null, projectId: null };

function fact(values: Partial<PunchFact> & Pick<PunchFact, "id" | "kind" | "at">): PunchFact {
  return {
    ...nowhere,
    employeeId: "e",
    endsAt: null,
    breakSeconds: null,
    zone: "Europe/Dublin",
    source: "web",
    clockInId: values.id,
    closesId: null,
    replacesId: null,
    note: null,
    ...values,
  };
}

const at = (text: string) => new Date(text);
const later = (kind: PunchFact["kind"], id: string, instant: string, values: Partial<PunchFact> = {}) =>
  fact({ id, kind, at: at(instant), clockInId: "a", ...values });
const start = fact({ id: "a", kind: "in", at: at("2026-11-19T08:00:00Z") });
const derive = (punches: PunchFact[], now = "2026-11-19T23:00:00Z") =>
  deriveClockIn(punches, settings, at(now));

describe("what punches make", () => {
  test("in alone is running", () => {
    expect(derive([start])).toMatchObject({
      id: "a",
      status: "running",
      endedAt: null,
      workedSeconds: null,
      workDate: "2026-11-19",
      lastDay: null,
    });
  });

  test("breaks are taken off, and an out ends a break that runs", () => {
    const block = derive([
      start,
      later("break_start", "b", "2026-11-19T10:00:00Z"),
      later("break_end", "c", "2026-11-19T10:15:30Z"),
      later("break_start", "d", "2026-11-19T12:00:00Z"),
      later("out", "e", "2026-11-19T12:30:00Z", { note: "Done" }),
    ]);
    expect(block).toMatchObject({ status: "finished", timedBreakSeconds: 930 + 1800, note: "Done" });
    expect(block.workedSeconds).toBe(4.5 * 3600 - 930 - 1800);
    expect(block.breaks[1]).toEqual({
      id: "d",
      startedAt: at("2026-11-19T12:00:00Z"),
      endedAt: at("2026-11-19T12:30:00Z"),
    });
  });

  test("in and out within one second make a second", () => {
    expect(derive([start, later("out", "b", "2026-11-19T08:00:00Z")]).workedSeconds).toBe(1);
  });

  test("a switch ends one block and opens another", () => {
    const punch = fact({
      id: "s",
      kind: "switch",
      at: at("2026-11-19T11:00:00Z"),
      closesId: "a",
      customerId: "x",
    });
    expect(derive([start, punch])).toMatchObject({
      status: "finished",
      workedSeconds: 10_800,
      customerId: null,
    });
    expect(derive([punch])).toMatchObject({ id: "s", status: "running", customerId: "x" });
  });

  test("a correction takes the place of everything, and the last one wins", () => {
    const block = derive([
      start,
      later("break_start", "b", "2026-11-19T10:00:00Z"),
      later("out", "c", "2026-11-19T12:00:00Z"),
      later("block", "d", "2026-11-19T07:30:00Z", {
        endsAt: at("2026-11-19T12:00:00Z"),
        breakSeconds: 900,
        replacesId: "a",
      }),
      later("block", "e", "2026-11-19T07:00:00Z", {
        endsAt: at("2026-11-19T12:00:00Z"),
        breakSeconds: 600,
        replacesId: "a",
      }),
    ]);
    expect(block).toMatchObject({
      id: "a",
      origin: "punched",
      corrected: true,
      breakSeconds: 600,
      breaks: [],
    });
    expect(block.workedSeconds).toBe(5 * 3600 - 600);
  });

  test("a running block gets another start and goes on", () => {
    const block = derive([
      start,
      later("in", "b", "2026-11-19T07:00:00Z", { replacesId: "a" }),
      later("out", "c", "2026-11-19T09:00:00Z"),
    ]);
    expect(block).toMatchObject({ status: "finished", workedSeconds: 7200, corrected: true });
  });

  test("void is the end of it", () => {
    const block = derive([
      start,
      later("out", "b", "2026-11-19T09:00:00Z"),
      later("void", "c", "2026-11-19T10:00:00Z", { replacesId: "a" }),
      later("block", "d", "2026-11-19T07:00:00Z", {
        endsAt: at("2026-11-19T08:00:00Z"),
        breakSeconds: 0,
        replacesId: "a",
      }),
    ]);
    expect(block).toMatchObject({ status: "void", workedSeconds: null, endedAt: at("2026-11-19T09:00:00Z") });
  });

  test("past the limit the end is missing until somebody says it", () => {
    expect(derive([start], "2026-11-20T00:00:00Z").status).toBe("running");
    expect(derive([start], "2026-11-20T00:00:01Z")).toMatchObject({
      status: "end_missing",
      workedSeconds: null,
    });
    const said = later("block", "b", "2026-11-19T08:00:00Z", {
      endsAt: at("2026-11-19T16:00:00Z"),
      breakSeconds: 1800,
      replacesId: "a",
    });
    expect(derive([start, said], "2026-11-21T00:00:00Z")).toMatchObject({
      status: "finished",
      workedSeconds: 27_000,
    });
  });

  test("a later in that gives a block up decides, whatever the limit is now", () => {
    const gaveUp = fact({ id: "n", kind: "in", at: at("2026-11-19T20:00:00Z"), closesId: "a" });
    expect(derive([start, gaveUp]).status).toBe("end_missing");
  });

  test("typed and imported blocks say so", () => {
    const block = { endsAt: at("2026-11-19T12:00:00Z"), breakSeconds: 60, at: at("2026-11-19T08:00:00Z") };
    expect(derive([fact({ id: "a", kind: "block", source: "manual", ...block })]).origin).toBe("typed");
    expect(derive([fact({ id: "a", kind: "block", source: "import", ...block })]).origin).toBe("imported");
  });
});

/**
 * Worked by hand. Transitions as in the IANA time zone database (tzdata): Europe/Dublin 29 Mar 2026 01:00 → 02:00 and
 * 25 Oct 2026 02:00 → 01:00; America/New_York 8 Mar 2026 02:00 → 03:00; Australia/Lord_Howe 5 Apr 2026 02:00 → 01:30.
 */
describe("blocks across a change of the clock have their real length", () => {
  test.each([
    [
      "Europe/Dublin",
      "22:00 – 06:00, the short night",
      "2026-03-28T22:00:00Z",
      "2026-03-29T05:00:00Z",
      7,
      "2026-03-28",
      "2026-03-29",
    ],
    [
      "Europe/Dublin",
      "22:00 – 06:00, the long night",
      "2026-10-24T21:00:00Z",
      "2026-10-25T06:00:00Z",
      9,
      "2026-10-24",
      "2026-10-25",
    ],
    [
      "Europe/Dublin",
      "the whole 23-hour day",
      "2026-03-29T00:00:00Z",
      "2026-03-29T23:00:00Z",
      23,
      "2026-03-29",
      "2026-03-29",
    ],
    [
      "Europe/Dublin",
      "the whole 25-hour day",
      "2026-10-24T23:00:00Z",
      "2026-10-26T00:00:00Z",
      25,
      "2026-10-25",
      "2026-10-25",
    ],
    [
      "America/New_York",
      "23:00 – 07:00, the short night",
      "2026-03-08T04:00:00Z",
      "2026-03-08T11:00:00Z",
      7,
      "2026-03-07",
      "2026-03-08",
    ],
    [
      "Australia/Lord_Howe",
      "22:00 – 06:00, half an hour more",
      "2026-04-04T11:00:00Z",
      "2026-04-04T19:30:00Z",
      8.5,
      "2026-04-04",
      "2026-04-05",
    ],
  ])("%s, %s", (zone, _name, from, to, hours, first, last) => {
    const block = derive([
      fact({ id: "a", kind: "block", source: "import", at: at(from), endsAt: at(to), breakSeconds: 0, zone }),
    ]);
    expect(block).toMatchObject({ workedSeconds: hours * 3600, firstDay: first, lastDay: last });
  });

  test("01:30 twice: clocked in at the first and out at the second is an hour", () => {
    const block = derive([
      fact({ id: "a", kind: "in", at: at("2026-10-25T00:30:00Z") }),
      later("out", "b", "2026-10-25T01:30:00Z"),
    ]);
    expect(block).toMatchObject({ workedSeconds: 3600, workDate: "2026-10-25" });
  });

  test("the cut-off is a time on the local clock, also in the short night", () => {
    const early = fact({ id: "a", kind: "in", at: at("2026-03-29T02:59:59Z") });
    const cutoff = { ...settings, dayCutoffMinutes: 240 };
    expect(deriveClockIn([early], cutoff, early.at).workDate).toBe("2026-03-28");
    expect(deriveClockIn([{ ...early, at: at("2026-03-29T03:00:00Z") }], cutoff, early.at).workDate).toBe(
      "2026-03-29",
    );
  });
});

/** One employee who presses whatever they like, whenever they like: only what `decide` accepts becomes a punch. */
function live(acts: { act: ClockAct; wait: number }[]) {
  const punches: PunchFact[] = [];
  let now = at("2026-03-27T05:00:00Z").getTime();
  const blocks = () => {
    const roots = punches.filter((one) => one.id === one.clockInId);
    return roots.map((root) =>
      deriveClockIn(
        punches.filter((one) => one.clockInId === root.id || one.closesId === root.id),
        settings,
        new Date(now),
      ),
    );
  };
  for (const { act, wait } of acts) {
    now += wait * 1000;
    try {
      const decision = decide(act, standingOf(blocks(), punches), {
        now: new Date(now),
        blockLimitMinutes: settings.blockLimitMinutes,
        show: (instant) => instant.toISOString(),
      });
      if (decision.do === "nothing") continue;
      const id = `p${punches.length}`;
      const { at, clockInId, closesId } = decision;
      punches.push(fact({ id, kind: act, at, clockInId: clockInId ?? id, closesId }));
    } catch (error) {
      expect(error).toMatchObject({ name: "AppError" });
    }
  }
  return blocks();
}

function standingOf(blocks: DerivedClockIn[], punches: PunchFact[]): Standing {
  const unended =
    blocks.find((one) => one.status === "running") ?? blocks.findLast((one) => one.status === "end_missing");
  const ends = blocks.flatMap((one) => (one.endedAt ? [one.endedAt] : []));
  const givenUp = punches.some((one) => one.closesId === unended?.id);
  return { unended: unended ? { ...unended, givenUp } : null, lastEnd: ends.at(-1) ?? null };
}

test("whatever is pressed, blocks do not overlap, one runs at most, and worked and breaks make the whole", () => {
  const wait = fc.oneof(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 20_000 }),
    fc.integer({ min: 0, max: 80_000 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ act: fc.constantFrom(...clockActs), wait }), { maxLength: 40 }),
      (acts) => {
        const blocks = live(acts);
        expect(blocks.filter((one) => one.status === "running").length).toBeLessThanOrEqual(1);
        const counted = blocks.filter((one) => one.status === "running" || one.status === "finished");
        for (const [index, one] of counted.entries()) {
          const next = counted[index + 1];
          if (next) expect(one.endedAt?.getTime()).toBeLessThanOrEqual(next.startedAt.getTime());
          if (one.status !== "finished") continue;
          const length = (one.endedAt!.getTime() - one.startedAt.getTime()) / 1000;
          expect(one.workedSeconds! + one.breakSeconds + one.timedBreakSeconds).toBe(length);
          expect(one.workedSeconds).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 300 },
  );
});
