import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Department, Employee } from "#lib/db/generated/client.ts";
import { punch } from "#lib/punch/commands.ts";
import type { ClockAct } from "#lib/punch/decide.ts";
import { addDays, localDay, weekOf, workDate } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addClockIn } from "./commands.ts";
import { type Dashboard, getDashboard } from "./dashboard.ts";

const zone = "Europe/Dublin";
const minute = 60_000;
const now = new Date();
const today = localDay(now, zone);
/** A day of this week that is over, also on a Monday: the week then begins yesterday. */
const yesterday = addDays(today, -1);
const weekStart = ((new Date(`${yesterday}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;

let made: Records;
let company: Company;
let kitchen: Department;
let bakery: Department;
let floor: Department;
let cook: Employee;
let baker: Employee;
let waiter: Employee;
let manager: CompanyActor;

beforeAll(async () => {
  made = await records(23);
  company = await made.company({ zone, locale: "en-IE", weekStart });
  const homeless = await made.employee(company, { role: "manager", name: "Niamh" });
  manager = actorOf(company, homeless);
  kitchen = await made.department(company, { name: "Kitchen" });
  bakery = await made.department(company, { name: "Bakery", parentId: kitchen.id });
  floor = await made.department(company, { name: "Floor" });
  await made.write("departments", { ...made.make.department(company, { name: "Old" }), archivedAt: now });
  cook = await made.employee(company, { name: "Cook", departmentId: kitchen.id });
  baker = await made.employee(company, { name: "Baker", departmentId: bakery.id });
  waiter = await made.employee(company, { name: "Waiter", departmentId: floor.id });
  await work(cook, kitchen, "08:00", "10:00");
  await work(baker, bakery, "08:00", "09:00");
  await work(waiter, floor, "08:00", "08:30");
  await work(homeless, null, "10:00", "10:10");
  await act(cook, "in", kitchen.id);
  await act(baker, "in", bakery.id);
  await act(baker, "break_start");
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

const act = (employee: Employee, kind: ClockAct, departmentId: string | null = null) =>
  punch(actorOf(company, employee), {
    ...{ kind, key: randomUUID(), claimedAt: null, note: null },
    ...{ departmentId, customerId: null, projectId: null },
  });

const work = (employee: Employee, department: Department | null, start: string, end: string) =>
  addClockIn(manager, {
    ...{ employeeId: employee.id, date: yesterday, start, end, break: 0 },
    ...{ startMeaning: null, endMeaning: null, endDate: null },
    ...{ departmentId: department?.id ?? null, customerId: null, projectId: null, note: null },
  });

/** A clock-in whose end is missing, as the ledger would have left it: nobody waits sixteen hours in a test. */
const forget = (employee: Employee, startedAt: Date) =>
  made.write("clock_ins", {
    ...{ companyId: employee.companyId, id: randomUUID(), employeeId: employee.id, startedAt, zone },
    ...{ status: "end_missing", origin: "punched" },
    ...{ workDate: localDay(startedAt, zone), firstDay: localDay(startedAt, zone) },
  });

const names = (rows: { employeeName: string }[]) => rows.map((one) => one.employeeName);
const hours = (dashboard: Dashboard) => dashboard.byDepartment.map(({ name, seconds }) => [name, seconds]);

describe("the whole company", () => {
  test("who works, what was worked, by day and by department", async () => {
    const dashboard = await getDashboard(manager, undefined, new Date(Date.now() + 10 * minute));
    expect(dashboard).toMatchObject({ workingNow: 2, onBreak: 1, employees: 4, department: null });
    expect(names(dashboard.whoIsIn)).toEqual(["Cook", "Baker"]);
    expect(dashboard.week).toEqual(weekOf(today, weekStart));
    expect(dashboard.weekSeconds).toBe(3 * 3600 + 40 * 60);
    expect(dashboard.days.map(({ seconds }) => seconds)).toEqual([13_200, 0, 0, 0, 0, 0, 0]);
    expect(hours(dashboard)).toEqual([
      ["Bakery", 3600],
      ["Floor", 1800],
      ["Kitchen", 7200],
      [null, 600],
    ]);
    expect(dashboard.byDepartment.map(({ workingNow }) => workingNow)).toEqual([1, 0, 1, 0]);
  });

  test("what runs is counted beside what is finished, a break not at all", async () => {
    const dashboard = await getDashboard(manager, undefined, new Date(Date.now() + 10 * minute));
    const [, day] = dashboard.days;
    expect(day!.runningSeconds).toBe(dashboard.runningSeconds);
    expect(dashboard.runningSeconds).toBeGreaterThanOrEqual(600);
    expect(dashboard.runningSeconds).toBeLessThan(660);
  });

  test("departments to choose are the active ones, as a tree", async () => {
    const { departments } = await getDashboard(manager, undefined);
    expect(departments.map(({ label }) => label)).toEqual(["Floor", "Kitchen", "Kitchen / Bakery"]);
  });
});

describe("one department", () => {
  test("brings those below it along", async () => {
    const dashboard = await getDashboard(manager, kitchen.id);
    expect(dashboard.department).toEqual({ id: kitchen.id, name: "Kitchen" });
    expect(dashboard).toMatchObject({ workingNow: 2, weekSeconds: 10_800, inToday: 2 });
    expect(await getDashboard(manager, floor.id)).toMatchObject({ workingNow: 0, weekSeconds: 1800 });
  });

  test("an id of none, or of another company's, is no filter", async () => {
    const elsewhere = await made.department(await made.company());
    for (const id of [randomUUID(), elsewhere.id])
      expect(await getDashboard(manager, id)).toMatchObject({ department: null, workingNow: 2 });
  });
});

describe("reach", () => {
  test("a supervisor sees the people of their departments, and may choose only these", async () => {
    const boss = await made.employee(company, { role: "supervisor" });
    await made.supervisor(kitchen, boss);
    const dashboard = await getDashboard(actorOf(company, boss), undefined);
    expect(names(dashboard.whoIsIn)).toEqual(["Cook", "Baker"]);
    expect(dashboard).toMatchObject({ weekSeconds: 10_800, employees: 2 });
    expect(dashboard.departments.map(({ label }) => label)).toEqual(["Kitchen", "Kitchen / Bakery"]);
    expect(await getDashboard(actorOf(company, boss), floor.id)).toMatchObject({ department: null });
  });

  test("a supervisor of nothing sees nobody", async () => {
    const boss = await made.employee(company, { role: "supervisor" });
    const dashboard = await getDashboard(actorOf(company, boss), undefined);
    expect(dashboard).toMatchObject({
      workingNow: 0,
      weekSeconds: 0,
      employees: 0,
      inToday: 0,
      departments: [],
    });
    await made.owner.query("UPDATE employees SET archived_at = now() WHERE id = $1", [boss.id]);
  });

  test("another company's people are nowhere in it", async () => {
    const other = await made.company({ zone });
    const boss = actorOf(other, await made.employee(other, { role: "owner" }));
    const dashboard = await getDashboard(boss, undefined);
    expect(dashboard).toMatchObject({
      workingNow: 0,
      weekSeconds: 0,
      endMissing: 0,
      inToday: 0,
      employees: 1,
    });
    expect(dashboard).toMatchObject({ whoIsIn: [], missing: [], byDepartment: [], departments: [] });
  });
});

describe("what needs attention", () => {
  test("ends that are missing, the newest first", async () => {
    const early = new Date(now.getTime() - 40 * 24 * 60 * minute);
    await forget(waiter, early);
    await forget(cook, new Date(now.getTime() - 30 * 60 * minute));
    const dashboard = await getDashboard(manager, undefined);
    expect(dashboard.endMissing).toBe(2);
    expect(names(dashboard.missing)).toEqual(["Cook", "Waiter"]);
    expect(dashboard.missing[1]!.startDay).toMatch(/^\w{3} \d/);
  });

  test("a clock-in soon to lose its end says when", async () => {
    const at = (hours: number) =>
      getDashboard(manager, undefined, new Date(Date.now() + hours * 60 * minute));
    expect((await at(14.9)).whoIsIn.map((one) => one.endsMissingAt)).toEqual([null, null]);
    expect((await at(15.1)).whoIsIn[0]!.endsMissingAt).toMatch(/^\d\d:\d\d$/);
  });
});

test("before the day cut-off it is still yesterday's work day, and its week", async () => {
  const night = await made.company({ zone, dayCutoffMinutes: 240, weekStart: 1 });
  const owner = actorOf(night, await made.employee(night, { role: "owner" }));
  const at = new Date("2026-11-16T02:00:00Z");
  expect(workDate(at, zone, 240)).toBe("2026-11-15");
  const dashboard = await getDashboard(owner, undefined, at);
  expect(dashboard).toMatchObject({ today: "2026-11-16", workDay: "2026-11-15" });
  expect(dashboard.week).toEqual({ start: "2026-11-09", end: "2026-11-15" });
});
