import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { punch } from "#lib/punch/commands.ts";
import type { ClockAct } from "#lib/punch/decide.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addClockIn, correctClockIn, voidClockIn } from "./commands.ts";
import { finishOwnClockIn } from "./finish-own.ts";
import type { AddInput, CorrectInput } from "./schema.ts";

let made: Records;
let company: Company;
let employee: Employee;
let manager: CompanyActor;
let self: CompanyActor;

const yesterday = addDays(localDay(new Date(), "Europe/Dublin"), -1);

beforeAll(async () => {
  made = await records(11);
  company = await made.company({ zone: "Europe/Dublin", locale: "en-IE" });
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
});
beforeEach(async () => {
  employee = await made.employee(company);
  self = actorOf(company, employee);
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

const adding = (values: Partial<AddInput> = {}): AddInput => ({
  employeeId: employee.id,
  date: yesterday,
  start: "08:00",
  startMeaning: null,
  endDate: null,
  end: "16:30",
  endMeaning: null,
  break: 1800,
  departmentId: null,
  customerId: null,
  projectId: null,
  note: null,
  ...values,
});

const blocks = () =>
  open(manager, "clock-in.list", (db) =>
    db.clockIn.findMany({ where: { employeeId: employee.id }, orderBy: { startedAt: "asc" } }),
  );
const punches = () =>
  open(manager, "clock-in.list", (db) =>
    db.punch.findMany({
      where: { employeeId: employee.id },
      orderBy: { position: "asc" },
      include: { detail: true },
    }),
  );

async function correcting(id: string, values: Partial<CorrectInput> = {}): Promise<CorrectInput> {
  const { employeeId: _whose, ...rest } = adding();
  const found = (await blocks()).find((one) => one.id === id);
  return { ...rest, id, reason: "Forgot the tea break", seen: found!.updatedAt.toISOString(), ...values };
}

const tap = (actor: CompanyActor, kind: ClockAct) =>
  punch(actor, {
    ...{ kind, key: randomUUID(), claimedAt: null, note: null },
    ...{ departmentId: null, customerId: null, projectId: null },
  });

async function age(minutes: number) {
  for (const column of ["clock_ins SET started_at = started_at", "punches SET at = at"])
    await made.owner.query(`UPDATE ${column} - make_interval(mins => $1) WHERE employee_id = $2`, [
      minutes,
      employee.id,
    ]);
}

describe("a block typed in", () => {
  test("is a clock-in of its own", async () => {
    await addClockIn(manager, adding());
    expect(await blocks()).toMatchObject([
      { status: "finished", origin: "typed", workedSeconds: 8 * 3600, breakSeconds: 1800 },
    ]);
  });

  test("that overlaps names the other one", async () => {
    const { id } = await addClockIn(manager, adding());
    await expect(addClockIn(manager, adding({ start: "16:00", end: "17:00" }))).rejects.toMatchObject({
      code: "conflict",
      fields: { start: [expect.stringMatching(/overlaps another clock-in: .*08:00 – 16:30\.$/)] },
      detail: { clockInId: id },
    });
    await addClockIn(manager, adding({ start: "16:30", end: "17:00", break: 0 }));
    expect(await blocks()).toHaveLength(2);
  });

  test("sixteen times at once is there once", async () => {
    const results = await Promise.allSettled(Array.from({ length: 16 }, () => addClockIn(manager, adding())));
    const refused = results.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(15);
    expect(new Set(refused.map((one) => one.reason.code))).toEqual(new Set(["conflict"]));
    expect(await blocks()).toHaveLength(1);
    expect(await punches()).toHaveLength(1);
  });

  test("is refused for archived people", async () => {
    const gone = await made.employee(company, { archivedAt: new Date() });
    await expect(addClockIn(manager, adding({ employeeId: gone.id }))).rejects.toMatchObject({
      fields: { employeeId: [expect.any(String)] },
    });
  });
});

describe("a correction", () => {
  test("keeps what was there, with its reason", async () => {
    const { id } = await addClockIn(manager, adding());
    await correctClockIn(manager, await correcting(id, { start: "07:30", break: 2700 }));
    expect(await blocks()).toMatchObject([
      { id, origin: "typed", corrected: true, breakSeconds: 2700, workedSeconds: 9 * 3600 - 2700 },
    ]);
    const [first, second] = await punches();
    expect(first).toMatchObject({ kind: "block", breakSeconds: 1800 });
    expect(second).toMatchObject({
      kind: "block",
      replacesId: id,
      detail: { reason: "Forgot the tea break" },
    });
  });

  test("of something that changed meanwhile is refused", async () => {
    const { id } = await addClockIn(manager, adding());
    const early = await correcting(id);
    await correctClockIn(manager, await correcting(id, { start: "07:30" }));
    await expect(correctClockIn(manager, early)).rejects.toMatchObject({ code: "conflict" });
  });

  test("may keep a customer that was archived, but not choose one", async () => {
    const customer = await made.customer(company);
    const { id } = await addClockIn(manager, adding({ customerId: customer.id }));
    const other = await made.customer(company, { archivedAt: new Date() });
    await made.owner.query("UPDATE customers SET archived_at = now() WHERE id = $1", [customer.id]);
    await correctClockIn(manager, await correcting(id, { customerId: customer.id }));
    await expect(
      correctClockIn(manager, await correcting(id, { customerId: other.id })),
    ).rejects.toMatchObject({ fields: { customerId: [expect.any(String)] } });
  });

  test("gives a running one another start, and it runs on", async () => {
    await tap(self, "in");
    await age(30);
    const [running] = await blocks();
    const start = new Date(running!.startedAt.getTime() - 600_000);
    const local = {
      date: localDay(start, "Europe/Dublin"),
      start: start.toLocaleTimeString("en-GB", { timeZone: "Europe/Dublin" }),
    };
    await correctClockIn(manager, await correcting(running!.id, { ...local, end: null, break: 600 }));
    expect(await blocks()).toMatchObject([{ status: "running", startedAt: start, corrected: true }]);
    await tap(self, "out");
    expect((await blocks())[0]!.workedSeconds).toBeGreaterThanOrEqual(2400);
  });

  test("void takes it out and frees its time, once", async () => {
    const { id } = await addClockIn(manager, adding());
    await voidClockIn(manager, { id, reason: "Entered twice" });
    expect(await blocks()).toMatchObject([{ status: "void", workedSeconds: null }]);
    await expect(voidClockIn(manager, { id, reason: "Entered twice" })).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(correctClockIn(manager, await correcting(id))).rejects.toMatchObject({ code: "conflict" });
    await addClockIn(manager, adding());
    expect((await blocks()).map((one) => one.status).sort()).toEqual(["finished", "void"]);
  });
});

describe("whose time", () => {
  test("an employee may not type in, correct or void", async () => {
    const { id } = await addClockIn(manager, adding());
    const correction = await correcting(id);
    const acts = [
      () => addClockIn(self, adding()),
      () => correctClockIn(self, correction),
      () => voidClockIn(self, { id, reason: "Mine" }),
    ];
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: "forbidden" });
  });

  test("a supervisor reaches their own departments only", async () => {
    const mine = await made.department(company);
    const supervisor = await made.employee(company, { role: "supervisor" });
    await made.supervisor(mine, supervisor);
    const actor = actorOf(company, supervisor);
    const near = await made.employee(company, { departmentId: mine.id });
    await addClockIn(actor, adding({ employeeId: near.id }));
    await expect(addClockIn(actor, adding())).rejects.toMatchObject({ code: "not_found" });
    const { id } = await addClockIn(manager, adding());
    await expect(voidClockIn(actor, { id, reason: "Not mine" })).rejects.toMatchObject({ code: "not_found" });
  });

  test("another company's manager finds nothing", async () => {
    const { id } = await addClockIn(manager, adding());
    const other = await made.company();
    const stranger = actorOf(other, await made.employee(other, { role: "owner" }));
    await expect(voidClockIn(stranger, { id, reason: "Not mine" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(addClockIn(stranger, adding())).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("when did you finish", () => {
  const saying = (clockInId: string, endDate: string, end: string) => ({
    ...{ clockInId, endDate, end, endMeaning: null, break: 0, reason: "Phone was flat" },
  });

  test("the employee says it for their own block", async () => {
    await tap(self, "in");
    await age(20 * 60);
    const [block] = await blocks();
    const end = new Date(block!.startedAt.getTime() + 8 * 3_600_000);
    const time = end.toLocaleTimeString("en-GB", { timeZone: "Europe/Dublin" });
    await finishOwnClockIn(self, saying(block!.id, localDay(end, "Europe/Dublin"), time));
    expect(await blocks()).toMatchObject([
      { status: "finished", origin: "punched", corrected: true, workedSeconds: 8 * 3600 },
    ]);
    expect((await punches())[1]).toMatchObject({
      kind: "block",
      source: "web",
      detail: { reason: "Phone was flat" },
    });
    await expect(
      finishOwnClockIn(self, saying(block!.id, localDay(end, "Europe/Dublin"), time)),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("not for a running block, nor for somebody else's", async () => {
    await tap(self, "in");
    const [block] = await blocks();
    const today = localDay(new Date(), "Europe/Dublin");
    await expect(finishOwnClockIn(self, saying(block!.id, today, "23:59"))).rejects.toMatchObject({
      code: "conflict",
    });
    const other = actorOf(company, await made.employee(company));
    await expect(finishOwnClockIn(other, saying(block!.id, today, "23:59"))).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
