import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { weekOf } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { writeReportBlock } from "#lib/testing/report-block.ts";
import { reportHours } from "./queries.ts";
import { type HoursDimension, hoursRequest } from "./schema.ts";
import type { SplitBlock } from "./split.ts";

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

const plain = (zone: string, start: string, end: string, breakSeconds = 0): SplitBlock => ({
  startedAt: new Date(start),
  endedAt: new Date(end),
  breakSeconds,
  breaks: [],
  zone,
});

describe("what it counts", () => {
  test("a block over midnight counts on each day it touches, its break in the middle", async () => {
    const ann = await made.employee(company, { name: "Ann" });
    // Middle 02:00, so that the break of an hour lies from 01:30 to 02:30
    await writeReportBlock(made, ann, plain("Europe/Dublin", "2026-01-05T22:00Z", "2026-01-06T06:00Z", 3600));
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
    await writeReportBlock(made, await ann!, hour);
    await writeReportBlock(made, await bob!, hour, { status: "void" });
    await writeReportBlock(made, await cleo!, hour, { status: "running" });
    await writeReportBlock(made, await dan!, hour, { status: "end_missing" });
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
    await writeReportBlock(made, ann, at(1));
    await writeReportBlock(made, ann, at(2), { customerId: zeta.id, projectId: hall.id });
    await writeReportBlock(made, ann, at(3), { customerId: acme.id });
    await writeReportBlock(made, ann, at(4), { customerId: acme.id });
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
      await writeReportBlock(made, await made.employee(company, { name: "Sam", number }), hour);
    const { rows } = await reportHours(boss, request("employee"));
    expect(rows.map((row) => row.keys[0])).toEqual(["Sam (77)", "Sam (78)"]);
  });

  test("weeks begin on the company's day", async () => {
    const ann = await made.employee(company);
    for (const day of ["2026-01-03", "2026-01-04", "2026-01-05"])
      await writeReportBlock(made, ann, plain("Europe/Dublin", `${day}T09:00Z`, `${day}T10:00Z`));
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
    await writeReportBlock(made, ann, at(1), { departmentId: kitchen.id });
    await writeReportBlock(made, ann, at(2), { departmentId: bakery.id });
    await writeReportBlock(made, ann, at(3), { departmentId: floor.id });
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
    for (const one of Object.values(people)) await writeReportBlock(made, one, hour);
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
