import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { closeForgotten } from "#lib/clock-in/close-forgotten.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { genesisHash, punchHash } from "./chain.ts";
import { punch } from "./commands.ts";
import type { ClockAct } from "./decide.ts";
import type { PunchFields } from "./punch.ts";
import type { PunchInput } from "./schema.ts";

let made: Records;
let company: Company;
let employee: Employee;
let actor: CompanyActor;

beforeAll(async () => {
  made = await records(7);
  company = await made.company({ zone: "Europe/Dublin" });
});
beforeEach(async () => {
  employee = await made.employee(company);
  actor = actorOf(company, employee, { address: "192.0.2.1", device: "A phone" });
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

const input = (kind: ClockAct, values: Partial<PunchInput> = {}): PunchInput => ({
  kind,
  key: randomUUID(),
  claimedAt: null,
  departmentId: null,
  customerId: null,
  projectId: null,
  note: null,
  ...values,
});

const blocks = () =>
  open(actor, "clock.view", (db) =>
    db.clockIn.findMany({ orderBy: { startedAt: "asc" }, include: { breaks: true } }),
  );
const punches = () =>
  open(actor, "clock.view", (db) =>
    db.punch.findMany({ orderBy: { position: "asc" }, include: { detail: true } }),
  );

/** As the owner: makes the running block so much older. */
async function age(minutes: number) {
  for (const column of ["clock_ins SET started_at = started_at", "punches SET at = at"])
    await made.owner.query(`UPDATE ${column} - make_interval(mins => $1) WHERE employee_id = $2`, [
      minutes,
      employee.id,
    ]);
}

describe("punching", () => {
  test("a day: in, break, break end, out", async () => {
    for (const kind of ["in", "break_start", "break_end", "out"] as const) await punch(actor, input(kind));
    const [block] = await blocks();
    expect(block).toMatchObject({ status: "finished", origin: "punched", zone: "Europe/Dublin" });
    expect(block!.breaks).toHaveLength(1);
    const chain = await punches();
    expect(chain.map((one) => [one.position, one.kind])).toEqual([
      [1, "in"],
      [2, "break_start"],
      [3, "break_end"],
      [4, "out"],
    ]);
    expect(chain.every((one) => one.at.getMilliseconds() === 0)).toBe(true);
    let previous: Uint8Array = genesisHash(company.id, employee.id);
    for (const one of chain) {
      expect(one.previousHash).toEqual(previous);
      expect(one.hash).toEqual(punchHash(previous, one as unknown as PunchFields, one.detailDigest));
      previous = one.hash;
    }
  });

  test("a second in is answered kindly and makes nothing", async () => {
    const first = await punch(actor, input("in"));
    const second = await punch(actor, input("in"));
    expect(second).toMatchObject({ already: true, clockInId: first.clockInId, at: first.at });
    expect(second.message).toMatch(/^You are clocked in since \d\d:\d\d\.$/);
    expect(await blocks()).toHaveLength(1);
  });

  test.each([
    ["out", /not clocked in/],
    ["break_start", /not clocked in/],
    ["switch", /not clocked in/],
  ] as const)("%s when not in is a conflict", async (kind, message) => {
    await expect(punch(actor, input(kind))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(message),
    });
  });

  test("a break twice, and a break that is none, are conflicts", async () => {
    await punch(actor, input("in"));
    await expect(punch(actor, input("break_end"))).rejects.toMatchObject({ code: "conflict" });
    await punch(actor, input("break_start"));
    await expect(punch(actor, input("break_start"))).rejects.toMatchObject({ code: "conflict" });
  });

  test("the same key answers the same, once; with another act it is refused", async () => {
    const once = input("in");
    const first = await punch(actor, once);
    await punch(actor, input("out"));
    expect(await punch(actor, once)).toEqual(first);
    expect(await punches()).toHaveLength(2);
    await expect(punch(actor, { ...once, kind: "out" })).rejects.toMatchObject({
      code: "invalid",
      fields: { key: [expect.any(String)] },
    });
  });

  test("an answer of nothing done stays so: a late repeat does not clock in", async () => {
    await punch(actor, input("in"));
    const repeated = input("in");
    const answer = await punch(actor, repeated);
    await punch(actor, input("out"));
    expect(await punch(actor, repeated)).toEqual(answer);
    expect((await blocks()).map((one) => one.status)).toEqual(["finished"]);
  });

  test("somebody else's key is refused", async () => {
    const taken = input("in");
    await punch(actorOf(company, await made.employee(company)), taken);
    await expect(punch(actor, taken)).rejects.toThrow();
    expect(await blocks()).toEqual([]);
  });

  test("a switch ends one block where the next begins, with its own customer and note", async () => {
    const customer = await made.customer(company);
    const project = await made.project(customer);
    await punch(actor, input("in", { note: "Load-in" }));
    await punch(actor, input("switch", { projectId: project.id, note: "Show" }));
    const [first, second] = await blocks();
    expect(first).toMatchObject({ status: "finished", customerId: null, note: "Load-in" });
    expect(second).toMatchObject({
      status: "running",
      customerId: customer.id,
      projectId: project.id,
      note: "Show",
    });
    expect(second!.startedAt).toEqual(first!.endedAt);
  });

  test("the zone is the site's, else the department's, else the company's", async () => {
    const site = await made.site(company, { zone: "Asia/Tokyo" });
    const department = await made.department(company, { zone: "America/New_York" });
    const atSite = await made.department(company, { zone: "America/New_York", siteId: site.id });
    await punch(actor, input("in"));
    await punch(actor, input("switch", { departmentId: department.id }));
    await punch(actor, input("switch", { departmentId: atSite.id }));
    const zones = (await blocks()).map((one) => one.zone);
    expect(zones).toEqual(["Europe/Dublin", "America/New_York", "Asia/Tokyo"]);
    expect((await punches()).map((one) => one.offsetMinutes)[2]).toBe(540);
  });

  test("an archived home department keeps nobody out", async () => {
    const department = await made.department(company, { archivedAt: new Date() });
    const member = await made.employee(company, { departmentId: department.id });
    const site = await made.site(company, { zone: "Asia/Tokyo" });
    await made.owner.query("UPDATE employees SET site_id = $1 WHERE id = $2", [site.id, member.id]);
    actor = actorOf(company, member);
    await punch(actor, input("in"));
    expect(await blocks()).toMatchObject([{ departmentId: null, zone: "Asia/Tokyo" }]);
  });

  test("archived, foreign and mismatched choices are refused at their field", async () => {
    const other = await made.company();
    const foreign = await made.department(other);
    const archived = await made.customer(company, { archivedAt: new Date() });
    const project = await made.project(await made.customer(company));
    const customer = await made.customer(company);
    const fails = (values: Partial<PunchInput>, field: string) =>
      expect(punch(actor, input("in", values))).rejects.toMatchObject({
        code: "invalid",
        fields: { [field]: [expect.any(String)] },
      });
    await fails({ departmentId: foreign.id }, "departmentId");
    await fails({ customerId: archived.id }, "customerId");
    await fails({ customerId: customer.id, projectId: project.id }, "projectId");
    expect(await punches()).toEqual([]);
  });

  test("a visitor of the platform has no time of their own", async () => {
    await expect(punch(visitorOf(company, "administrator"), input("in"))).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("at the same moment", () => {
  test("sixteen taps make one clock-in, and fifteen are told so", async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => punch(actor, input("in"))));
    expect(answers.filter((one) => !one.already)).toHaveLength(1);
    expect(new Set(answers.map((one) => one.clockInId)).size).toBe(1);
    expect(await blocks()).toHaveLength(1);
    expect(await punches()).toHaveLength(1);
  });

  test("sixteen repeats of one key make one clock-in and one answer", async () => {
    const once = input("in");
    const answers = await Promise.all(Array.from({ length: 16 }, () => punch(actor, once)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await punches()).toHaveLength(1);
  });

  test("sixteen outs make one end; the others are told they are out", async () => {
    await punch(actor, input("in"));
    const results = await Promise.allSettled(Array.from({ length: 16 }, () => punch(actor, input("out"))));
    const refused = results.filter((one) => one.status === "rejected");
    expect(refused).toHaveLength(15);
    expect(
      refused.every(
        (one) => one.reason.code === "conflict" && /You are not clocked in/.test(one.reason.message),
      ),
    ).toBe(true);
    expect((await blocks()).map((one) => one.status)).toEqual(["finished"]);
  });

  test("in and out by turns from everywhere leave a chain without gaps", async () => {
    const acts = Array.from({ length: 24 }, (_, at) => (at % 2 ? "out" : "in") as ClockAct);
    await Promise.allSettled(acts.map((kind) => punch(actor, input(kind))));
    const chain = await punches();
    expect(chain.map((one) => one.position)).toEqual(chain.map((_, at) => at + 1));
    for (const [at, one] of chain.entries()) if (at) expect(one.previousHash).toEqual(chain[at - 1]!.hash);
    expect((await blocks()).filter((one) => one.status === "running").length).toBeLessThanOrEqual(1);
  });
});

describe("a forgotten clock-out", () => {
  const hours = 60;

  test("does not stop the next clock-in and pays nothing", async () => {
    await punch(actor, input("in"));
    await age(20 * hours);
    await expect(punch(actor, input("out"))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/end is missing/),
    });
    const next = await punch(actor, input("in"));
    expect(next.already).toBe(false);
    expect((await blocks()).map((one) => [one.status, one.workedSeconds])).toEqual([
      ["end_missing", null],
      ["running", null],
    ]);
    expect((await punches())[1]).toMatchObject({ kind: "in", closesId: (await punches())[0]!.id });
  });

  test("is marked by the product itself, with an audit entry", async () => {
    await punch(actor, input("in"));
    await age(20 * hours);
    const product = { ...visitorOf(company, "administrator"), via: "job" as const };
    expect(await closeForgotten(product)).toBe(1);
    expect(await closeForgotten(product)).toBe(0);
    expect((await blocks())[0]).toMatchObject({ status: "end_missing", endedAt: null });
    const { rows } = await made.owner.query(
      "SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY id",
      [(await blocks())[0]!.id],
    );
    expect(rows.map((row) => row.act)).toEqual(["clock.in", "clock-in.end-missing"]);
  });

  test("nobody else may mark", async () => {
    await expect(
      closeForgotten(actorOf(company, await made.employee(company, { role: "owner" }))),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});
