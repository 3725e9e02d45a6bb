import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { closeQueue, enqueue } from "#lib/jobs/queue.ts";
import { jobs } from "#lib/jobs/registry.ts";
import { startWorker } from "#lib/jobs/worker.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformTrail } from "#lib/testing/platform-people.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { cancelRun, findJobs, findRun, retryAllRuns, retryRun, runNow } from "./jobs.ts";

const administrator = platformPerson("administrator");
const developer = platformPerson("developer");
const reason = "Ticket 4711";
let made: Records;

beforeAll(async () => {
  made = await records();
  const worker = await startWorker();
  await worker.stop();
});
beforeEach(async () => {
  await made.owner.query("DELETE FROM pgboss.job");
});
afterAll(async () => {
  await closeQueue();
  await closeClients();
  await made.end();
});

const queue = async (name: string) => (await findJobs(developer)).queues.find((one) => one.name === name);

async function failedRun(
  name = "run-import",
  output: object = { message: "no", stack: "Error: no\n  at x" },
) {
  const id = newId();
  await made.owner.query(
    "INSERT INTO pgboss.job (id, name, state, data, output, started_on, completed_on, retry_limit) VALUES ($1, $2, 'failed', $3, $4, now(), now(), 3)",
    [id, name, { companyId: newId(), importId: newId() }, output],
  );
  return id;
}

describe("the queues", () => {
  it("are shown with the worker's pulse and when they are due next", async () => {
    const seen = await findJobs(developer);
    expect(seen.worker.alive).toBe(true);
    expect((await findJobs(developer, new Date(Date.now() + 120_000))).worker.alive).toBe(false);
    expect(seen.queues.map((one) => one.name)).toEqual(expect.arrayContaining(Object.keys(jobs)));
    for (const { cron, nextAt, name } of seen.queues)
      if (cron) expect(nextAt?.getTime(), name).toBeGreaterThan(Date.now());
  });

  it("are started by hand where that makes sense, once", async () => {
    await runNow(administrator, { name: "sweep-audit", reason });
    expect(await queue("sweep-audit")).toMatchObject({ waiting: 1 });
    expect((await findJobs(developer)).open).toMatchObject([{ name: "sweep-audit", state: "created" }]);
    const again = failure(runNow(administrator, { name: "sweep-audit", reason }));
    expect(await again).toMatchObject({ code: "conflict" });
    for (const name of ["run-import", "toString"])
      expect(await failure(runNow(administrator, { name, reason }))).toMatchObject({ code: "invalid" });
  });
});

describe("a run that failed", () => {
  it("is read with its whole error, and put back once", async () => {
    const id = await failedRun();
    expect((await findJobs(developer)).failed).toMatchObject([{ id, message: "no", tries: 1 }]);
    expect(await findRun(developer, id)).toMatchObject({ output: "Error: no\n  at x", mostTries: 4 });
    expect((await findRun(developer, id)).data).toContain("importId");
    await retryRun(administrator, { name: "run-import", id, reason });
    expect((await findJobs(developer)).failed).toEqual([]);
    const again = failure(retryRun(administrator, { name: "run-import", id, reason }));
    expect(await again).toMatchObject({ code: "conflict" });
    expect((await platformTrail(made)).at(-1)).toMatchObject({ act: "jobs.edit", subject_id: id, reason });
  });

  it("is put back with all others of its queue, and with none of another", async () => {
    for (let at = 0; at < 3; at += 1) await failedRun();
    const other = await failedRun("send-mail");
    expect(await retryAllRuns(administrator, { name: "run-import", reason })).toEqual({ count: 3 });
    expect((await findJobs(developer)).failed.map((run) => run.id)).toEqual([other]);
    expect(await queue("run-import")).toMatchObject({ waiting: 3, failed: 0 });
    const none = failure(retryAllRuns(administrator, { name: "run-import", reason }));
    expect(await none).toMatchObject({ code: "conflict" });
  });

  it("is not found when it is no longer kept", async () => {
    for (const id of [newId(), "x"])
      expect(await failure(findRun(developer, id))).toMatchObject({ code: "not_found" });
  });
});

describe("cancelling", () => {
  it("takes what waits out of its queue, once", async () => {
    const id = (await enqueue("sweep-audit", {})) as string;
    await cancelRun(administrator, { name: "sweep-audit", id, reason });
    expect(await queue("sweep-audit")).toMatchObject({ waiting: 0, lastState: "cancelled" });
    const again = failure(cancelRun(administrator, { name: "sweep-audit", id, reason }));
    expect(await again).toMatchObject({ code: "conflict" });
  });

  it("reaches what runs by its signal", { timeout: 40_000 }, async () => {
    let stopped = false;
    const run = vi.spyOn(jobs["sweep-audit"], "run").mockImplementation(
      (_input, signal) =>
        new Promise((resolve) =>
          signal.addEventListener("abort", () => {
            stopped = true;
            resolve({ companies: 0, done: 0 });
          }),
        ),
    );
    const worker = await startWorker();
    const id = (await enqueue("sweep-audit", {})) as string;
    await vi.waitFor(() => expect(run).toHaveBeenCalled(), 10_000);
    await cancelRun(administrator, { name: "sweep-audit", id, reason });
    await vi.waitFor(() => expect(stopped).toBe(true), 25_000);
    await worker.stop();
    expect(await findRun(developer, id)).toMatchObject({ state: "cancelled" });
    run.mockRestore();
  });
});
