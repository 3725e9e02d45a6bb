import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#lib/shared/local-time.ts";
import { daysOf, gridOf, layOut, monthAfter, mostLanes, type Placed } from "./calendar-rules.ts";

const event = (id: string, first: string, last = first): Placed => ({ id, first, last, startsAt: first });
const dublin = (startsAt: string, endsAt: string, cutoff = 0) =>
  daysOf({ startsAt: new Date(startsAt), endsAt: new Date(endsAt), zone: "Europe/Dublin" }, cutoff);

describe("the days of an event", () => {
  it("are those of its zone, the end not included", () => {
    expect(dublin("2026-11-20T18:00:00Z", "2026-11-21T00:00:00Z")).toEqual({
      first: "2026-11-20",
      last: "2026-11-20",
    });
    expect(dublin("2026-06-20T23:30:00Z", "2026-06-21T05:00:00Z").first).toBe("2026-06-21");
  });

  it("leave out the small hours before the company's day begins", () => {
    expect(dublin("2026-11-20T18:00:00Z", "2026-11-21T02:00:00Z").last).toBe("2026-11-21");
    expect(dublin("2026-11-20T18:00:00Z", "2026-11-21T02:00:00Z", 240).last).toBe("2026-11-20");
    expect(dublin("2026-11-21T01:00:00Z", "2026-11-21T02:00:00Z", 240)).toEqual({
      first: "2026-11-21",
      last: "2026-11-21",
    });
  });
});

describe("a month", () => {
  it("is shown in whole weeks from the company's first day of the week", () => {
    expect(gridOf("2026-11", 1)).toEqual({ first: "2026-10-26", last: "2026-12-06" });
    expect(gridOf("2026-11", 7)).toEqual({ first: "2026-11-01", last: "2026-12-05" });
    expect(monthAfter("2026-12", 1)).toBe("2027-01");
    expect(monthAfter("2026-01", -1)).toBe("2025-12");
  });

  it("lays events of several days over the weeks they touch", () => {
    const [, , second, third] = layOut("2026-11", 1, [event("a", "2026-11-14", "2026-11-17")]);
    expect(second?.spans[0]).toMatchObject({ column: 6, days: 2, lane: 0, fromBefore: false, goesOn: true });
    expect(third?.spans[0]).toMatchObject({ column: 1, days: 2, lane: 0, fromBefore: true, goesOn: false });
  });

  it("puts what is at the same time into lines, the longer one on top, and uses a line again", () => {
    const [week] = layOut("2026-06", 1, [
      event("short", "2026-06-01"),
      event("long", "2026-06-01", "2026-06-04"),
      event("later", "2026-06-02", "2026-06-03"),
    ]);
    const lanes = Object.fromEntries(week!.spans.map((span) => [span.event.id, span.lane]));
    expect(lanes).toEqual({ long: 0, short: 1, later: 1 });
  });

  it("counts what finds no line", () => {
    const many = Array.from({ length: mostLanes + 3 }, (_, at) => event(`e${at}`, "2026-06-03"));
    const [week] = layOut("2026-06", 1, many);
    expect(week!.spans).toHaveLength(mostLanes);
    expect(week!.days.map((day) => day.hidden)).toEqual([0, 0, 3, 0, 0, 0, 0]);
    expect(week!.days[2]!.events).toHaveLength(mostLanes + 3);
  });

  it("shows every event on each of its days, once, and none on top of another", () => {
    const anEvent = fc
      .tuple(fc.integer({ min: -20, max: 50 }), fc.integer({ min: 0, max: 40 }), fc.uuid())
      .map(([from, length, id]) =>
        event(id, addDays("2026-06-01", from), addDays("2026-06-01", from + length)),
      );
    fc.assert(
      fc.property(
        fc.array(anEvent, { maxLength: 25 }),
        fc.integer({ min: 1, max: 7 }),
        (events, weekStart) => {
          for (const week of layOut("2026-06", weekStart, events)) {
            for (const [index, day] of week.days.entries()) {
              const due = events.filter((one) => one.first <= day.date && one.last >= day.date);
              expect(day.events.map((one) => one.id).sort()).toEqual(due.map((one) => one.id).sort());
              const bars = week.spans.filter(
                (one) => one.column <= index + 1 && one.column + one.days > index + 1,
              );
              expect(bars.length + day.hidden).toBe(due.length);
              expect(new Set(bars.map((bar) => bar.lane)).size).toBe(bars.length);
            }
          }
        },
      ),
    );
  });
});
