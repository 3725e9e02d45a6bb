import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { writeReportBlock } from "#lib/testing/report-block.ts";
import { reportHours } from "./queries.ts";
import { hoursRequest } from "./schema.ts";
import { type SplitBlock, splitByDay } from "./split.ts";

let made: Records;
let company: Company;
let boss: CompanyActor;

beforeAll(async () => {
  made = await records(31);
});
beforeEach(async () => {
  company = await made.company({ zone: "Europe/Dublin" });
  boss = actorOf(company, await made.employee(company, { role: "owner" }));
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

const request = (by: string, from: string | null = null, to: string | null = null) =>
  hoursRequest.parse({ by, from, to });

/** Places with unusual clocks and moments near which they change; the last is an ordinary one. */
const places: [zone: string, moments: string[]][] = [
  ["Europe/Dublin", ["2026-03-29T01:00Z", "2026-10-25T01:00Z", "2026-01-05T00:00Z"]],
  ["Australia/Lord_Howe", ["2026-04-04T15:00Z", "2026-10-03T15:30Z", "2026-01-05T13:00Z"]],
  // Midnight comes twice
  ["America/Havana", ["2026-11-01T05:00Z", "2026-03-08T05:00Z"]],
  ["Atlantic/Azores", ["2026-10-25T01:00Z", "2026-03-29T01:00Z"]],
  // There is no midnight
  ["Asia/Beirut", ["2026-03-28T22:00Z", "2026-10-24T21:00Z"]],
  ["Africa/Cairo", ["2026-04-23T22:00Z", "2026-10-29T21:00Z"]],
  // A day was left out
  ["Pacific/Apia", ["2011-12-30T10:00Z"]],
  ["America/St_Johns", ["2026-03-08T05:30Z", "2026-11-01T04:30Z"]],
  ["Asia/Kathmandu", ["2026-01-05T18:15Z"]],
];

const anyBlock: fc.Arbitrary<SplitBlock> = fc
  .record({
    place: fc.constantFrom(...places.flatMap(([zone, moments]) => moments.map((at) => ({ zone, at })))),
    before: fc.integer({ min: -3 * 86_400, max: 3 * 86_400 }),
    length: fc.integer({ min: 1, max: 60 * 3600 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    timed: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
    kind: fc.constantFrom("none", "length", "timed"),
  })
  .map(({ place, before, length, share, timed, kind }) => {
    const start = Date.parse(place.at) / 1000 - before;
    const at = (second: number) => new Date(second * 1000);
    let free = start;
    const breaks = timed.map(([gap, size]) => {
      const began = free + (gap % Math.max(1, start + length - free));
      free = began + (size % Math.max(1, start + length - began));
      return { startedAt: at(began), endedAt: at(free) };
    });
    return {
      startedAt: at(start),
      endedAt: at(start + length),
      breakSeconds: kind === "length" ? Math.floor(length * share) : 0,
      breaks: kind === "timed" ? breaks : [],
      zone: place.zone,
    };
  });

describe("the statement and the rule agree", () => {
  test("about every day of any block in any zone", async () => {
    const blocks = fc.sample(anyBlock, { numRuns: 400, seed: 4 });
    const expected = new Map<string, number>();
    let total = 0;
    for (const [at, one] of blocks.entries()) {
      const employee = await made.employee(company, { name: `Person ${at}`, number: `P${at}` });
      await writeReportBlock(made, employee, one);
      const days = splitByDay(one);
      const worked = [...days.values()].reduce((sum, seconds) => sum + seconds, 0);
      const breaks = one.breaks.reduce((sum, rest) => sum + (+rest.endedAt - +rest.startedAt) / 1000, 0);
      expect(worked).toBe((+one.endedAt - +one.startedAt) / 1000 - one.breakSeconds - breaks);
      for (const [day, seconds] of days) if (seconds !== 0) expected.set(`Person ${at} ${day}`, seconds);
      total += worked;
    }
    const report = await reportHours(boss, request("employee,day"));
    const found = new Map(report.rows.map(({ keys, seconds }) => [keys.join(" "), seconds]));
    expect(found).toEqual(expected);
    expect(report.totalSeconds).toBe(total);

    // The same time however it is told apart
    for (const by of ["employee", "day", "week", "department", "week,employee,day"]) {
      expect((await reportHours(boss, request(by))).totalSeconds).toBe(total);
    }
    // A range takes exactly the days in it, also out of blocks that reach beyond
    for (const [from, to] of [
      ["2026-03-29", "2026-03-29"],
      ["2026-10-25", "2026-10-25"],
      ["2026-01-05", "2026-10-04"],
      [null, "2026-04-05"],
      ["2026-10-04", null],
    ] as const) {
      const inside = report.rows.filter(({ keys }) => (!from || keys[1]! >= from) && (!to || keys[1]! <= to));
      const sum = inside.reduce((seconds, row) => seconds + row.seconds, 0);
      for (const by of ["day", "employee", "customer,week"]) {
        expect((await reportHours(boss, request(by, from, to))).totalSeconds).toBe(sum);
      }
    }
  }, 120_000);
});
