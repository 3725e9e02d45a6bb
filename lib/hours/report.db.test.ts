import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { daysTouched, toDbDate, weekOf } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { reportHours } from "./queries.ts";
import { type HoursDimension, hoursRequest } from "./schema.ts";
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

type Values = Partial<{
  customerId: string;
  projectId: string;
  departmentId: string;
  status: "finished" | "void" | "running" | "end_missing";
}>;

/** Writes a block past the ledger: only what the report reads has to be right. */
async function block(employee: Employee, given: SplitBlock, values: Values = {}): Promise<void> {
  const id = newId();
  const { startedAt, endedAt, breakSeconds, breaks, zone } = given;
  const days = daysTouched(startedAt, endedAt, zone);
  const timedBreakSeconds = breaks.reduce((sum, one) => sum + (+one.endedAt - +one.startedAt) / 1000, 0);
  const open = values.status === "running" || values.status === "end_missing";
  const worked = (+endedAt - +startedAt) / 1000 - breakSeconds - timedBreakSeconds;
  const of = { companyId: company.id, employeeId: employee.id };
  await made.write("clock_ins", {
    ...of,
    id,
    startedAt,
    endedAt: open ? null : endedAt,
    status: "finished",
    origin: "imported",
    breakSeconds,
    timedBreakSeconds,
    workedSeconds: values.status && values.status !== "finished" ? null : worked,
    zone,
    workDate: toDbDate(days.first),
    firstDay: toDbDate(days.first),
    lastDay: open ? null : toDbDate(days.last),
    ...values,
  });
  for (const one of breaks)
    await made.write("clock_in_breaks", { ...of, id: newId(), clockInId: id, ...one });
}

const plain = (zone: string, start: string, end: string, breakSeconds = 0): SplitBlock => ({
  startedAt: new Date(start),
  endedAt: new Date(end),
  breakSeconds,
  breaks: [],
  zone,
});

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
      await block(employee, one);
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

describe("what it counts", () => {
  test("a block over midnight counts on each day it touches, its break in the middle", async () => {
    const ann = await made.employee(company, { name: "Ann" });
    // Middle 02:00, so that the break of an hour lies from 01:30 to 02:30
    await block(ann, plain("Europe/Dublin", "2026-01-05T22:00Z", "2026-01-06T06:00Z", 3600));
    const { rows, totalSeconds } = await reportHours(boss, request("employee,day"));
    expect(rows.map(({ keys, seconds }) => [...keys, seconds])).toEqual([
      ["Ann", "2026-01-05", 7200],
      ["Ann", "2026-01-06", 18_000],
    ]);
    expect(totalSeconds).toBe(25_200);
    expect((await reportHours(boss, request("day", "2026-01-06", "2026-01-06"))).totalSeconds).toBe(18_000);
  });

  test("only finished blocks; the others are counted beside", async () => {
    const [ann, bob, cleo, dan] = [1, 2, 3, 4].map(() => made.employee(company));
    const hour = plain("Europe/Dublin", "2026-01-05T09:00Z", "2026-01-05T10:00Z");
    await block(await ann!, hour);
    await block(await bob!, hour, { status: "void" });
    await block(await cleo!, hour, { status: "running" });
    await block(await dan!, hour, { status: "end_missing" });
    const report = await reportHours(boss, request("day"));
    expect(report).toMatchObject({ totalSeconds: 3600, uncounted: { running: 1, endMissing: 1 } });
    expect((await reportHours(boss, request("day", "2026-01-06"))).uncounted).toEqual({
      running: 0,
      endMissing: 0,
    });
  });

  test("customers, projects and departments by name; what has none comes last", async () => {
    const ann = await made.employee(company, { name: "Ann" });
    const acme = await made.customer(company, { name: "acme" });
    const zeta = await made.customer(company, { name: "Zeta" });
    const hall = await made.project(zeta, { name: "Hall" });
    const at = (hour: number) =>
      plain("Europe/Dublin", `2026-01-05T0${hour}:00Z`, `2026-01-05T0${hour + 1}:00Z`);
    await block(ann, at(1));
    await block(ann, at(2), { customerId: zeta.id, projectId: hall.id });
    await block(ann, at(3), { customerId: acme.id });
    await block(ann, at(4), { customerId: acme.id });
    const { rows } = await reportHours(boss, request("customer,project"));
    expect(rows.map(({ keys, seconds }) => [...keys, seconds])).toEqual([
      ["acme", null, 7200],
      ["Zeta", "Hall", 3600],
      [null, null, 3600],
    ]);
  });

  test("two people of one name stay two rows, told apart by number", async () => {
    const hour = plain("Europe/Dublin", "2026-01-05T09:00Z", "2026-01-05T10:00Z");
    for (const number of ["77", "78"])
      await block(await made.employee(company, { name: "Sam", number }), hour);
    const { rows } = await reportHours(boss, request("employee"));
    expect(rows.map((row) => row.keys[0])).toEqual(["Sam (77)", "Sam (78)"]);
  });

  test("weeks begin on the company's day", async () => {
    const ann = await made.employee(company);
    for (const day of ["2026-01-03", "2026-01-04", "2026-01-05"])
      await block(ann, plain("Europe/Dublin", `${day}T09:00Z`, `${day}T10:00Z`));
    for (const weekStart of [1, 7, 6, 3]) {
      const actor = { ...boss, company: { ...boss.company, weekStart } };
      const { rows } = await reportHours(actor, request("week"));
      const weeks = ["2026-01-03", "2026-01-04", "2026-01-05"].map((day) => weekOf(day, weekStart).start);
      expect(rows.map((row) => row.keys[0])).toEqual([...new Set(weeks)]);
    }
  });
});

describe("of one department", () => {
  test("counts the work for it and those below it, and what is in no sum there", async () => {
    const kitchen = await made.department(company);
    const bakery = await made.department(company, { parentId: kitchen.id });
    const floor = await made.department(company);
    const ann = await made.employee(company, { name: "Ann", departmentId: floor.id });
    const at = (hour: number) =>
      plain("Europe/Dublin", `2026-01-05T0${hour}:00Z`, `2026-01-05T0${hour + 1}:00Z`);
    await block(ann, at(1), { departmentId: kitchen.id });
    await block(ann, at(2), { departmentId: bakery.id });
    await block(ann, at(3), { departmentId: floor.id });
    const secondsOf = async (department?: string) =>
      (await reportHours(boss, { ...request("employee"), department })).totalSeconds;
    expect(await secondsOf()).toBe(10_800);
    expect(await secondsOf(kitchen.id)).toBe(7200);
    expect(await secondsOf(bakery.id)).toBe(3600);
  });

  test("a department that is not there is an error, not a report about everybody", async () => {
    const elsewhere = await made.department(await made.company({}));
    const asked = { ...request("employee"), department: elsewhere.id };
    await expect(reportHours(boss, asked)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("whose hours", () => {
  test("one's own, one's departments', the company's, and never another company's", async () => {
    const kitchen = await made.department(company);
    const bar = await made.department(company, { parentId: kitchen.id });
    const floor = await made.department(company);
    const hour = plain("Europe/Dublin", "2026-01-05T09:00Z", "2026-01-05T23:30Z");
    const people = {
      cook: await made.employee(company, { name: "Cook", departmentId: kitchen.id }),
      barkeep: await made.employee(company, { name: "Barkeep", departmentId: bar.id }),
      waiter: await made.employee(company, { name: "Waiter", departmentId: floor.id }),
    };
    for (const one of Object.values(people)) await block(one, hour);
    const lead = await made.employee(company, { role: "supervisor" });
    await made.supervisor(kitchen, lead);
    const outsider = await made.company({});
    const names = async (actor: CompanyActor, by: HoursDimension[] = ["employee", "day"]) =>
      (await reportHours(actor, request(by.join(",")))).rows.map((row) => row.keys[0]);
    expect(await names(actorOf(company, people.cook))).toEqual(["Cook"]);
    expect(await names(actorOf(company, lead))).toEqual(["Barkeep", "Cook"]);
    expect(await names(boss)).toEqual(["Barkeep", "Cook", "Waiter"]);
    expect(await names(actorOf(outsider, await made.employee(outsider, { role: "owner" })))).toEqual([]);
  });
});
