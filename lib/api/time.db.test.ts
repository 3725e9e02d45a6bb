import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import type { Employee } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { type Asking, callApi, tokenOf } from "#lib/testing/api.ts";
import { type House, isolationWorld } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let house: House;
let program: { token: string };
let worker: Employee;

beforeAll(async () => {
  made = await records(5);
  house = (await isolationWorld(made)).ours;
  program = { token: await tokenOf(actorOf(house.company, house.owner), "manager") };
});
beforeEach(async () => {
  worker = await made.employee(house.company, { role: "employee", departmentId: house.kitchen.id });
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const byProgram = (method: string, path: string, asking: Asking = {}) =>
  callApi(program.token, method, path, asking);

/** Somebody's session: what a browser would send. */
async function signedIn(employee: Employee) {
  const user = await made.user();
  await made.owner.query("DELETE FROM memberships WHERE employee_id = $1", [employee.id]);
  await made.membership(user, employee);
  const { secret } = await made.session(user);
  const own = { cookie: `hourly-session=${secret}`, "sec-fetch-site": "same-origin" };
  return (method: string, path: string, { headers, ...asking }: Asking = {}) =>
    callApi(null, method, path, { ...asking, headers: { ...own, ...headers } });
}

const punch = (kind: string, values: object = {}, headers: Asking["headers"] = {}) =>
  byProgram("POST", "/punches", { body: { kind, employeeId: worker.id, ...values }, headers });

describe("a punch by a program", () => {
  it("says what is to happen: a second in answers with the block that runs", async () => {
    const first = await punch("in", { note: "North door" });
    expect([first.status, first.body.already]).toEqual([200, false]);
    const second = await punch("in");
    expect([second.status, second.body]).toEqual([
      200,
      expect.objectContaining({ already: true, clockInId: first.body.clockInId }),
    ]);
    expect((await punch("break_end")).status).toBe(409);
    expect((await punch("out")).body.clockInId).toBe(first.body.clockInId);
    expect((await punch("out")).status).toBe(409);
    const block = await byProgram("GET", `/clock-ins/${first.body.clockInId}`);
    expect(block.body).toMatchObject({ employeeId: worker.id, status: "finished", note: "North door" });
  });

  it("counts once for its key, whoever sends it again", async () => {
    const key = { "idempotency-key": newId() };
    const first = await punch("in", {}, key);
    const other = await tokenOf(actorOf(house.company, house.owner));
    const again = await callApi(other, "POST", "/punches", {
      body: { kind: "in", employeeId: worker.id },
      headers: key,
    });
    expect(again.body).toEqual(first.body);
    expect((await punch("out", {}, key)).body.fields).toHaveProperty("key");
  });

  it("is of somebody, in reach and active", async () => {
    expect((await punch("in", { employeeId: null })).body.fields).toHaveProperty("employeeId");
    expect((await punch("in", { employeeId: newId() })).status).toBe(404);
    await made.owner.query("UPDATE employees SET archived_at = now() WHERE id = $1", [worker.id]);
    expect((await punch("in")).status).toBe(403);
  });

  it("is refused where the company lets no programs do it", async () => {
    const allow = (yes: boolean) =>
      made.owner.query("UPDATE companies SET clock_in_api = $2 WHERE id = $1", [house.company.id, yes]);
    await allow(false);
    expect((await punch("in")).status).toBe(403);
    await allow(true);
    expect((await punch("in")).status).toBe(200);
  });

  it("is marked as one, in the chain and in the trail", async () => {
    const { body } = await punch("in");
    const { rows } = await made.owner.query("SELECT source, author_user_id FROM punches WHERE id = $1", [
      body.clockInId,
    ]);
    expect(rows).toEqual([{ source: "api", author_user_id: null }]);
  });
});

describe("people with a session", () => {
  it("punch for themselves, and for others as far as they reach", async () => {
    const asWorker = await signedIn(worker);
    const body = { kind: "in" };
    expect((await asWorker("POST", "/punches", { body })).body.already).toBe(false);
    const forCook = { kind: "in", employeeId: house.cook.id };
    expect((await asWorker("POST", "/punches", { body: forCook })).status).toBe(403);
    const asSupervisor = await signedIn(house.supervisor);
    const forWorker = { kind: "out", employeeId: worker.id };
    expect((await asSupervisor("POST", "/punches", { body: forWorker })).status).toBe(200);
    const forGuard = { kind: "in", employeeId: house.guard.id };
    expect((await asSupervisor("POST", "/punches", { body: forGuard })).status).toBe(404);
  });

  it("add time for those they reach", async () => {
    const asSupervisor = await signedIn(house.supervisor);
    const add = (employeeId: string) =>
      asSupervisor("POST", "/clock-ins", {
        body: { employeeId, startedAt: "2026-03-03T08:00:00Z", endedAt: "2026-03-03T09:00:00Z" },
      });
    const { status, body } = await add(worker.id);
    expect([status, body.employeeId]).toEqual([201, worker.id]);
    expect((await add(house.guard.id)).status).toBe(404);
  });

  it("see as much as in the portal", async () => {
    const own = await (await signedIn(worker))("GET", "/employees");
    expect(own.body.data.map((one: Employee) => one.id)).toEqual([worker.id]);
    const led = await (await signedIn(house.supervisor))("GET", "/employees");
    const ids = led.body.data.map((one: Employee) => one.id);
    expect(ids).toEqual(expect.arrayContaining([house.cook.id, house.baker.id, worker.id]));
    expect(ids).not.toContain(house.guard.id);
    expect((await (await signedIn(worker))("GET", "/audit")).status).toBe(403);
    expect((await (await signedIn(worker))("GET", `/employees/${house.guard.id}`)).status).toBe(404);
  });
});

describe("a clock-in of a program", () => {
  const block = (values: object = {}) => ({
    employeeId: worker.id,
    startedAt: "2026-03-02T08:00:00Z",
    endedAt: "2026-03-02T16:00:00+00:00",
    breakSeconds: 1800,
    ...values,
  });
  const add = (values: object = {}) => byProgram("POST", "/clock-ins", { body: block(values) });

  it("is a finished block, and named fields where it cannot be", async () => {
    const { status, body } = await add();
    expect([status, body.workedSeconds, body.origin]).toEqual([201, 27_000, "typed"]);
    expect((await add()).status).toBe(409);
    const wrong = async (values: object) => Object.keys((await add(values)).body.fields ?? {});
    expect(await wrong({ endedAt: "2026-03-02T07:00:00Z" })).toEqual(["endedAt"]);
    expect(await wrong({ startedAt: "2026-03-02T08:00:00.5Z" })).toEqual(["startedAt"]);
    expect(await wrong({ startedAt: "2026-03-02T08:00:00" })).toEqual(["startedAt"]);
    expect(await wrong({ breakSeconds: 90_000 })).toEqual(["breakSeconds"]);
    expect(await wrong({ endedAt: "2999-03-02T16:00:00Z" })).toEqual(["endedAt"]);
    expect(await wrong({ customerId: newId() })).toEqual(["customerId"]);
  });

  it("is corrected by whoever has seen it, keeping what is not sent", async () => {
    const { body, headers } = await add({ note: "Stocktaking" });
    const path = `/clock-ins/${body.id}`;
    const change = { endedAt: "2026-03-02T15:00:00Z", reason: "Left earlier" };
    const etag = headers.get("etag")!;
    const changed = await byProgram("PATCH", path, { body: change, headers: { "if-match": etag } });
    expect(changed.body).toMatchObject({ workedSeconds: 23_400, note: "Stocktaking", corrected: true });
    const late = await byProgram("PATCH", path, { body: change, headers: { "if-match": etag } });
    expect([late.status, late.headers.get("etag")]).toEqual([412, changed.headers.get("etag")]);
    const mute = await byProgram("PATCH", path, {
      body: { breakSeconds: 0 },
      headers: { "if-match": changed.headers.get("etag")! },
    });
    expect(mute.body.fields).toHaveProperty("reason");
  });
});
