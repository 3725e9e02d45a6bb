import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { clockInBoard } from "#lib/clock-in/board.ts";
import { getDashboard } from "#lib/clock-in/dashboard.ts";
import { getClockIn } from "#lib/clock-in/detail.ts";
import { type ClockInQuery, clockInQuery } from "#lib/clock-in/filter.ts";
import { listClockIns } from "#lib/clock-in/queries.ts";
import { closeClients } from "#lib/db/client.ts";
import { listEmployees } from "#lib/employee/queries.ts";
import { employeeQuery } from "#lib/employee/schema.ts";
import { reportHours } from "#lib/hours/queries.ts";
import { getClockState } from "#lib/punch/clock-state.ts";
import { getOwnWeek } from "#lib/punch/own-week.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "../records.ts";
import { judge } from "./judge.ts";
import { addManyBlocks, analyse } from "./many-rows.sql.ts";

/**
 * The statements of the pages, as the app role under its row rules, over one large company beside a small one: each
 * reaches its rows by an index and looks at no more of them than the page needs.
 */
const people = 300;
const days = 600;
const today = localDay(new Date(), "UTC");

let made: Records;
let manager: CompanyActor;
let supervisor: CompanyActor;
let worker: CompanyActor;
let someId: string;
let kitchenId: string;

beforeAll(async () => {
  made = await records();
  const { make } = made;
  const company = await made.company({ zone: "UTC" });
  const kitchen = await made.department(company);
  kitchenId = kitchen.id;
  const rows = Array.from({ length: people }, (_, at) =>
    make.employee(company, { departmentId: at % 10 === 0 ? kitchen.id : null }),
  );
  for (const row of rows) await made.write("employees", row);
  const boss = await made.employee(company, { role: "supervisor" });
  await made.supervisor(kitchen, boss);
  const small = await made.company({ zone: "UTC" });
  for (let at = 0; at < 20; at += 1) await made.employee(small);
  expect(await addManyBlocks(made.owner, company.id, days)).toBeGreaterThan(180_000);
  await addManyBlocks(made.owner, small.id, days);
  await analyse(made.owner);
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
  supervisor = actorOf(company, boss);
  worker = actorOf(company, rows[0]!);
  const found = await made.owner.query("SELECT id FROM clock_ins WHERE employee_id = $1 LIMIT 1", [
    rows[0]!.id,
  ]);
  someId = found.rows[0].id;
}, 120_000);

afterAll(async () => {
  await closeClients();
  await made.end();
});

const judgeLarge = (work: () => Promise<unknown>, most: number) =>
  judge(work, ["clock_ins", "punches"], most);
const query = (values: Partial<ClockInQuery> = {}) => clockInQuery.parse(values);

describe("the whole company", () => {
  it("who is in, and what is missing", async () => {
    await judgeLarge(() => getDashboard(manager, undefined), people * 7);
    await judgeLarge(() => getDashboard(manager, kitchenId), people * 7);
  });

  it("the list, its newest page", async () => {
    await judgeLarge(() => listClockIns(manager, query({ view: "list" })), 2_500);
  });

  it("the list, a page in the middle", async () => {
    const { after } = await listClockIns(manager, query({ view: "list" }));
    await judgeLarge(() => listClockIns(manager, query({ view: "list", after: after! })), 2_500);
  });

  it("a day and a week of everybody", async () => {
    const day = addDays(today, -100);
    await judgeLarge(() => clockInBoard(manager, query({ view: "day" }), day, day), people * 4);
    await judgeLarge(() => clockInBoard(manager, query({ view: "week" }), day, addDays(day, 6)), people * 28);
  });

  it("one clock-in with its punches", async () => {
    await judgeLarge(() => getClockIn(manager, someId), 20);
  });

  it("the people with what they do now", async () => {
    await judgeLarge(() => listEmployees(manager, employeeQuery.parse({})), people * 10);
  });

  it("hours of a month", async () => {
    const from = addDays(today, -130);
    const request = { from, to: addDays(from, 29), by: ["employee", "day"] as const };
    await judgeLarge(() => reportHours(manager, { ...request, by: [...request.by] }), people * 45);
  });
});

describe("a department", () => {
  it("who is in, a day and a month", async () => {
    const day = addDays(today, -100);
    await judgeLarge(() => getDashboard(supervisor, undefined), people * 7);
    await judgeLarge(() => clockInBoard(supervisor, query({ view: "day" }), day, day), people * 4);
    await judgeLarge(
      () => reportHours(supervisor, { from: addDays(day, -29), to: day, by: ["day"] }),
      people * 45,
    );
  });
});

describe("one's own", () => {
  it("the clock and the week", async () => {
    await judgeLarge(() => getClockState(worker), 200);
    await judgeLarge(() => getOwnWeek(worker, addDays(today, -50)), 700);
  });
});
