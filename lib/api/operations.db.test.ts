import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { type Permission, type Role, reachOf } from "#lib/access/permissions.ts";
import { scopeFor, scopes } from "#lib/access/scopes.ts";
import { closeClients } from "#lib/db/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { callApi, tokenOf } from "#lib/testing/api.ts";
import { exampleOf, pathOf, type Samples, samplesOf, sendExample } from "#lib/testing/api-examples.ts";
import { isolationWorld, type World } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { operations } from "./operations.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let world: World;
let owner: CompanyActor;
let samples: Samples;
let token: string;

beforeAll(async () => {
  made = await records(3);
});
beforeEach(async () => {
  world = await isolationWorld(made);
  owner = actorOf(world.ours.company, world.ours.owner);
  samples = await samplesOf(made, world.ours);
  token = await tokenOf(owner);
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

/** The roles of programs: one that may and, where there is one, one that may not. */
function programs(permission: Permission): Role[] {
  const all: Role[] = ["viewer", "payroll_clerk", "manager", "owner"];
  const may = (role: Role) => reachOf(role, permission) === "company";
  return [all.find((role) => !may(role)), all.find(may)].filter((role) => role !== undefined);
}

describe.each(operations.map((one) => [one.id, one] as const))("%s", (_id, operation) => {
  it("does what its example says", async () => {
    const { status, body, headers } = await sendExample(operation, token, samples);
    expect([status, body?.fields, body?.title]).toEqual([
      operation.output ? (operation.status ?? 200) : 204,
      undefined,
      undefined,
    ]);
    if (operation.etag) expect(headers.get("etag")).toMatch(/^"[^"]+"$/);
    if (operation.location) {
      const path = new URL(headers.get("location")!).pathname.replace("/api/v1", "");
      expect((await callApi(token, "GET", path)).body).toMatchObject(body);
    }
  });

  it("is for the roles that may, and for the scope it names", async () => {
    const scope = scopeFor(operation.permission);
    expect(scope).not.toBeNull();
    for (const role of programs(operation.permission)) {
      const { path, asking } = await exampleOf(operation, token, samples);
      const { status, body } = await callApi(await tokenOf(owner, role), operation.method, path, asking);
      const allowed = reachOf(role, operation.permission) === "company";
      expect([role, allowed ? status < 300 : status, body?.fields]).toEqual([
        role,
        allowed || 403,
        undefined,
      ]);
      await anew();
    }
    const { path, asking } = await exampleOf(operation, token, samples);
    const noun = scope!.split(":")[0]!;
    const others = scopes.filter((one) => !one.startsWith(`${noun}:`));
    const refused = await callApi(await tokenOf(owner, "owner", others), operation.method, path, asking);
    expect([refused.status, refused.body.about?.scope]).toEqual([403, scope]);
    const alone = await callApi(await tokenOf(owner, "owner", [scope!]), operation.method, path, asking);
    expect([alone.status < 300, alone.body?.title]).toEqual([true, undefined]);
  });

  it("knows no record of another company", async () => {
    const theirs = await samplesOf(made, world.theirs);
    const theirToken = await tokenOf(actorOf(world.theirs.company, world.theirs.owner));
    const { path, asking } = await exampleOf(operation, theirToken, theirs);
    const names = Object.values(operation.example.params ?? {}).length > 0;
    const before = await traceOf(world.theirs.company.id);
    const { status, body } = await callApi(token, operation.method, path, asking);
    if (names) expect(status).toBe(404);
    else if (JSON.stringify(operation.example).includes('"{')) {
      if (status === 200) expect(body.data ?? body.rows).toEqual([]);
      else expect([404, 422]).toContain(status);
    }
    expect(await traceOf(world.theirs.company.id)).toEqual(before);
  });
});

/** A world of its own again: an example makes something that there can be once. */
async function anew() {
  world = await isolationWorld(made);
  owner = actorOf(world.ours.company, world.ours.owner);
  samples = await samplesOf(made, world.ours);
  token = await tokenOf(owner);
}

/** Everything that was done in a company, by the number of its audit entries. */
async function traceOf(companyId: string): Promise<number> {
  const { rows } = await made.owner.query(
    "SELECT count(*)::int AS n FROM audit_entries WHERE company_id = $1",
    [companyId],
  );
  return rows[0].n;
}

it("asks who calls, whatever is asked", async () => {
  for (const operation of operations) {
    const answer = await callApi(null, operation.method, pathOf(operation, { id: newId() }));
    expect([operation.id, answer.status]).toEqual([operation.id, 401]);
  }
});

it("has a name of its own for each operation", () => {
  const ids = operations.map(({ id }) => id);
  const addresses = operations.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(addresses).size).toBe(addresses.length);
});
