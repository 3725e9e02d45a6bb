import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { commandActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { closeClients } from "#lib/db/client.ts";
import { failingParts } from "#lib/health/check.ts";
import { newId } from "#lib/shared/ids.ts";
import { ownerUrl, withClient } from "#lib/testing/database.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { GET } from "../../app/api/v1/health/route.ts";
import { closeQueue, enqueue } from "./queue.ts";
import { jobs } from "./registry.ts";
import { startWorker, type Worker } from "./worker.ts";

const companyId = newId();
let workers: Worker[] = [];

const query = async (sql: string, values: unknown[] = []) =>
  (await withClient(ownerUrl(), (client) => client.query(sql, values))).rows;

beforeAll(async () => {
  await withClient(ownerUrl(), (client) =>
    insertRows(client, "companies", [
      {
        id: companyId,
        slug: "worked",
        name: "Worked",
        zone: "Europe/Dublin",
        currency: "EUR",
        updatedAt: new Date(),
      },
    ]),
  );
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
});
afterAll(async () => {
  await closeQueue();
  await closeClients();
});

async function work(): Promise<Worker> {
  const worker = await startWorker();
  workers.push(worker);
  return worker;
}

const completed = (name: string) =>
  query("SELECT id, output FROM pgboss.job WHERE name = $1 AND state = 'completed'", [name]);

const askHealth = () => GET(new Request("http://hourly.test/api/v1/health"), { params: Promise.resolve({}) });

it("is unhealthy without a worker, and names it", async () => {
  expect(await failingParts()).toEqual(["worker"]);
  const answer = await askHealth();
  expect([answer.status, await answer.json()]).toEqual([503, { status: "unhealthy", failing: ["worker"] }]);
});

it("makes its queues and schedules as a role that may change no schema, and is healthy", async () => {
  await work();
  const names = (await query("SELECT name FROM pgboss.queue")).map((row) => row.name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(jobs)));
  const scheduled = (await query("SELECT name FROM pgboss.schedule ORDER BY name")).map((row) => row.name);
  expect(scheduled).toEqual(
    Object.entries(jobs)
      .flatMap(([name, job]) => ("cron" in job ? [name] : []))
      .sort(),
  );
  await vi.waitFor(async () => expect(await failingParts()).toEqual([]));
});

it("counts a worker that has been silent as gone", async () => {
  await work();
  await vi.waitFor(async () => expect(await failingParts()).toEqual([]));
  expect(await failingParts(new Date(Date.now() + 120_000))).toEqual(["worker"]);
});

it("says which migration is missing rather than that all is well", async () => {
  await query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_fences'");
  expect(await failingParts()).toContain("migrations");
  await query("UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL");
  expect(await failingParts()).not.toContain("migrations");
});

it("runs what is asked for: old answers to repeated requests are forgotten, with a reason", async () => {
  const old = new Date(Date.now() - 31 * 86_400_000);
  const key = { companyId, caller: "c", bodyHash: new Uint8Array(32), status: 200, answer: {} };
  await withClient(ownerUrl(), (client) =>
    insertRows(client, "idempotency_keys", [
      { ...key, key: "old", createdAt: old },
      { ...key, key: "new", createdAt: new Date() },
    ]),
  );
  await work();
  await enqueue("expire-keys", {});
  await vi.waitFor(
    async () => expect(await completed("expire-keys")).toMatchObject([{ output: { deleted: 1 } }]),
    10_000,
  );
  expect(await query("SELECT key FROM idempotency_keys")).toEqual([{ key: "new" }]);
  expect(await query("SELECT subject_type, reason, detail FROM platform_audit_entries")).toMatchObject([
    { subject_type: "idempotency_keys", detail: { deleted: 1 } },
  ]);
});

it("has a job exactly when the act that asked for it is on disk", async () => {
  await work();
  const actor = await commandActor("worked", "test");
  const ask = (fail: boolean) =>
    open(actor, "ledger.seal", async (db) => {
      expect(await enqueue("sweep-audit", {}, { db })).not.toBeNull();
      if (fail) throw new Error("undone");
    }).catch((error: Error) => error.message);
  const count = async () => (await query("SELECT id FROM pgboss.job WHERE name = 'sweep-audit'")).length;
  expect(await ask(true)).toBe("undone");
  expect(await count()).toBe(0);
  await ask(false);
  expect(await count()).toBe(1);
});

it("lets a second worker take over", async () => {
  const first = await work();
  await work();
  await first.stop();
  await query("DELETE FROM pgboss.job");
  await enqueue("seal-audit", {});
  await vi.waitFor(async () => expect((await completed("seal-audit")).length).toBeGreaterThan(0), 10_000);
});

it("lets a running job finish before it stops", async () => {
  const worker = await work();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const run = vi.spyOn(jobs["sweep-audit"], "run").mockImplementation(async () => {
    await held;
    return { companies: 0, done: 7 };
  });
  await query("DELETE FROM pgboss.job WHERE name = 'sweep-audit'");
  await enqueue("sweep-audit", {});
  await vi.waitFor(() => expect(run).toHaveBeenCalled(), 10_000);
  const stopped = worker.stop();
  release();
  await stopped;
  workers = [];
  expect(await completed("sweep-audit")).toMatchObject([{ output: { done: 7 } }]);
  run.mockRestore();
});
