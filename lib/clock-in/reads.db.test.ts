import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Department, Employee } from "#lib/db/generated/client.ts";
import { getClockState } from "#lib/punch/clock-state.ts";
import { punch } from "#lib/punch/commands.ts";
import type { ClockAct } from "#lib/punch/decide.ts";
import { getOwnWeek } from "#lib/punch/own-week.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { clockInBoard } from "./board.ts";
import { addClockIn, correctClockIn, voidClockIn } from "./commands.ts";
import { getClockIn } from "./detail.ts";
import { clockInQuery } from "./filter.ts";
import { listClockIns } from "./queries.ts";

let made: Records;
let company: Company;
let kitchen: Department;
let bakery: Department;
let cook: Employee;
let baker: Employee;
let manager: CompanyActor;
const zone = "Europe/Dublin";
const day = addDays(localDay(new Date(), zone), -10);
const ids: Record<string, string> = {};

const query = (values: Record<string, string> = {}) => clockInQuery.parse(values);
const add = async (
  employee: Employee,
  start: string,
  end: string,
  values: { break?: number; endDate?: string } = {},
) =>
  (
    await addClockIn(manager, {
      ...{ employeeId: employee.id, date: day, start, startMeaning: null, end, endMeaning: null },
      ...{ endDate: values.endDate ?? null, break: values.break ?? 0 },
      ...{ departmentId: null, customerId: null, projectId: null, note: null },
    })
  ).id;
const tap = (actor: CompanyActor, kind: ClockAct) =>
  punch(actor, {
    ...{ kind, key: randomUUID(), claimedAt: null, note: null },
    ...{ departmentId: null, customerId: null, projectId: null },
  });

beforeAll(async () => {
  made = await records(17);
  company = await made.company({ zone, locale: "en-IE" });
  kitchen = await made.department(company, { name: "Kitchen" });
  bakery = await made.department(company, { name: "Bakery", parentId: kitchen.id });
  const user = await made.user({ displayName: "Niamh Corcoran" });
  const boss = await made.employee(company, { role: "manager", name: "Niamh Corcoran" });
  manager = actorOf(company, boss, { userId: user.id });
  cook = await made.employee(company, { name: "Áine Cook", departmentId: kitchen.id });
  baker = await made.employee(company, { name: "Zoë Baker", departmentId: bakery.id });
  ids.morning = await add(cook, "08:00", "12:00", { break: 900 });
  ids.evening = await add(cook, "13:00", "17:00");
  ids.night = await add(baker, "22:00", "06:00", { endDate: addDays(day, 1) });
  ids.wrong = await add(baker, "10:00", "11:00");
  await voidClockIn(manager, { id: ids.wrong, reason: "Entered twice" });
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

describe("a day", () => {
  test("shows people by name, and the rows make the totals; void ones count nowhere", async () => {
    const board = await clockInBoard(manager, query(), day, day);
    expect(board.people.rows.map((one) => [one.name, one.blocks.length, one.workedSeconds])).toEqual([
      ["Áine Cook", 2, 8 * 3600 - 900],
      ["Zoë Baker", 1, 8 * 3600],
    ]);
    const sum = board.people.rows.reduce((all, one) => all + one.workedSeconds, 0);
    expect(board).toMatchObject({ workedSeconds: sum, clockIns: 3, endMissing: 0 });
  });

  test("a night belongs to the day it began, and says when it ended", async () => {
    const board = await clockInBoard(manager, query({ q: "baker" }), day, day);
    expect(board.people.rows[0]?.blocks[0]).toMatchObject({ from: "22:00", to: "06:00", workDate: day });
    expect(board.people.rows[0]?.blocks[0]?.endDay).not.toBeNull();
    expect((await clockInBoard(manager, query(), addDays(day, 1), addDays(day, 1))).people.rows).toEqual([]);
  });

  test("filters by department with those below, by status and by person", async () => {
    const names = async (values: Record<string, string>) =>
      (await clockInBoard(manager, query(values), day, day)).people.rows.map((one) => one.name);
    expect(await names({ department: kitchen.id })).toEqual(["Áine Cook", "Zoë Baker"]);
    expect(await names({ department: bakery.id })).toEqual(["Zoë Baker"]);
    expect(await names({ departmentAlone: kitchen.id })).toEqual(["Áine Cook"]);
    expect(await names({ department: bakery.id, departmentAlone: kitchen.id })).toEqual([]);
    expect(await names({ status: "void" })).toEqual(["Zoë Baker"]);
    expect(await names({ employee: cook.id })).toEqual(["Áine Cook"]);
    expect(await names({ q: "aine" })).toEqual(["Áine Cook"]);
  });

  test("a supervisor sees their departments, an employee themselves, another company nothing", async () => {
    const supervisor = await made.employee(company, { role: "supervisor" });
    await made.supervisor(bakery, supervisor);
    const names = async (actor: CompanyActor) =>
      (await clockInBoard(actor, query(), day, day)).people.rows.map((one) => one.name);
    expect(await names(actorOf(company, supervisor))).toEqual(["Zoë Baker"]);
    expect(await names(actorOf(company, cook))).toEqual(["Áine Cook"]);
    const other = await made.company();
    expect(await names(actorOf(other, await made.employee(other, { role: "owner" })))).toEqual([]);
  });
});

describe("a list", () => {
  test("goes by start, the newest first, and a made-up cursor begins it anew", async () => {
    const page = await listClockIns(manager, query({ view: "list" }));
    expect(page.rows.map((one) => one.id)).toEqual([ids.night, ids.evening, ids.morning]);
    expect(page).toMatchObject({ total: 3, before: null, after: null });
    const odd = Buffer.from(JSON.stringify([1, "soon", ids.night])).toString("base64url");
    expect((await listClockIns(manager, query({ view: "list", after: odd }))).rows).toHaveLength(3);
  });

  test("keeps to work dates, or to the calendar days a clock-in touches", async () => {
    const filter = { view: "list", employee: baker.id };
    const found = async (date: string, days = "") =>
      (await listClockIns(manager, query({ ...filter, from: date, to: date, days }))).rows.length;
    const next = addDays(day, 1);
    expect([await found(day), await found(next)]).toEqual([1, 0]);
    expect([await found(day, "touched"), await found(next, "touched")]).toEqual([1, 1]);
    expect(await found(addDays(day, 2), "touched")).toBe(0);
  });

  test("pages by key without losing or repeating a row", async () => {
    const busy = await made.employee(company, { name: "Busy" });
    for (let minute = 0; minute < 55; minute += 1)
      await add(busy, `09:${String(minute).padStart(2, "0")}`, `09:${String(minute + 1).padStart(2, "0")}`);
    const filter = { view: "list", employee: busy.id };
    const first = await listClockIns(manager, query(filter));
    const second = await listClockIns(manager, query({ ...filter, after: first.after! }));
    const back = await listClockIns(manager, query({ ...filter, before: second.before! }));
    expect([first.rows.length, second.rows.length, second.after]).toEqual([50, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map((one) => one.id)).size).toBe(55);
    expect(back.rows.map((one) => one.id)).toEqual(first.rows.map((one) => one.id));
  });
});

describe("one clock-in", () => {
  test("shows each punch, who made it and what a correction changed", async () => {
    const { form } = await getClockIn(manager, ids.morning!);
    await correctClockIn(manager, {
      ...{ id: ids.morning!, date: day, start: "07:30", startMeaning: null, endDate: null, end: "12:00" },
      ...{ endMeaning: null, break: 900, departmentId: bakery.id, customerId: null, projectId: null },
      ...{ note: "Helped out", reason: "Came early", seen: form.seen },
    });
    const detail = await getClockIn(manager, ids.morning!);
    expect(detail.punches).toHaveLength(2);
    const [typed, corrected] = detail.punches;
    expect(typed).toMatchObject({
      kind: "block",
      measured: false,
      corrects: false,
      who: "Niamh Corcoran",
      changes: [],
    });
    expect(corrected).toMatchObject({ reason: "Came early", corrects: true });
    expect(corrected?.changes.map((one) => [one.field, one.before !== null, one.after])).toEqual([
      ["startedAt", true, expect.stringMatching(/07:30:00$/)],
      ["departmentId", true, "Bakery"],
      ["note", false, "Helped out"],
    ]);
  });

  test("is seen by its employee with the reason, and by no colleague", async () => {
    const own = await getClockIn(actorOf(company, cook), ids.morning!);
    expect(own.punches[1]).toMatchObject({ who: "Niamh Corcoran", reason: "Came early" });
    await expect(getClockIn(actorOf(company, baker), ids.morning!)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("one's own time", () => {
  test("the clock says what runs, what was worked and what has no end", async () => {
    const employee = await made.employee(company, { departmentId: kitchen.id });
    const actor = actorOf(company, employee);
    expect(await getClockState(actor)).toMatchObject({
      running: null,
      workedSeconds: 0,
      lines: [],
      forgotten: [],
    });
    await tap(actor, "in");
    await tap(actor, "break_start");
    const state = await getClockState(actor, new Date(Date.now() + 60_000));
    expect(state.running).toMatchObject({ onBreak: true, department: "Kitchen" });
    // The break is not worked, however long it lasts.
    expect(state.workedSeconds).toBeLessThan(5);
    expect(state.lines.at(-1)).toMatchObject({ kind: "break", to: null });
    const sum = state.week.days.reduce((all, one) => all + one.workedSeconds, 0);
    expect(state.week.workedSeconds).toBe(sum);
    const later = await getClockState(actor, new Date(Date.now() + 17 * 3_600_000));
    expect(later.running).toBeNull();
    expect(later.forgotten).toHaveLength(1);
  });

  test("a week of one's own hours adds up, and void ones are left out", async () => {
    const week = await getOwnWeek(actorOf(company, baker), day);
    expect(week.days.flatMap((one) => one.blocks.map((block) => block.id))).toEqual([ids.night]);
    expect(week.workedSeconds).toBe(8 * 3600);
    expect(week.next).not.toBeNull();
  });
});
