import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { fences } from "#lib/db/fences.ts";
import { expireKeysJob } from "#lib/jobs/expire-keys.ts";
import { testIsolationJob } from "#lib/jobs/test-isolation.ts";
import { newId } from "#lib/shared/ids.ts";
import { readModels } from "#lib/testing/datamodel.ts";
import { fingerprint } from "#lib/testing/isolation/tables.sql.ts";
import { isolationWorld, type World } from "#lib/testing/isolation/world.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { type Read, whole, withId } from "./read.ts";
import { reads } from "./reads.ts";
import * as runner from "./run.ts";
import { findLeak, listIsolationRuns } from "./runs.ts";
import { isolationState } from "./schema.ts";

const { runIsolation } = runner;
const patient = new AbortController().signal;
const developer = platformPerson("developer");
const none = { total: 0, shown: [] };
const preview = {
  ...{
    rows: 0,
    toAdd: 0,
    unchanged: 0,
    toChange: 0,
    kept: 0,
    secondsToAdd: 0,
    firstDay: null,
    lastDay: null,
  },
  ...{ employees: none, customers: none, projects: none, changes: [], problems: none, notes: none },
};
let made: Records;
let world: World;

beforeAll(async () => {
  made = await records();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

it("forgets its results after 90 days", async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  for (const days of [89, 91])
    await made.write("isolation_runs", { id: newId(), startedAt: daysAgo(days), leaks: "[]" });
  expect(await expireKeysJob.run({}, patient)).toMatchObject({ runs: 1 });
  expect(await listIsolationRuns(developer)).toHaveLength(1);
  await made.owner.query("DELETE FROM isolation_runs");
});

it("has nothing to try while there is only one company", async () => {
  const run = await runIsolation(patient);
  expect(run).toMatchObject({ attempts: 0, leaks: [], error: null });
  expect(isolationState(run)).toBe("idle");
});

describe("with two companies", () => {
  beforeAll(async () => {
    world = await isolationWorld(made);
    // What the pages show of a file is parsed; the world's rows are only there to be found.
    await made.owner.query("UPDATE imports SET preview = $1", [preview]);
  });

  it("tries every data function and every table both ways, and every fence holds", async () => {
    const run = await runIsolation(patient);
    expect(run).toMatchObject({ leaks: [], error: null });
    expect(isolationState(run)).toBe("held");
    expect(run.attempts).toBeGreaterThan(2 * Object.keys(reads).length);
    expect((await listIsolationRuns(developer))[0]).toEqual(run);
  });

  it("changes nothing of either company", async () => {
    const models = (await readModels()).filter((model) => fences[model.name].kind !== "platform");
    const both = async () => [
      await fingerprint(made.owner, models, world.ours.company.id),
      await fingerprint(made.owner, models, world.theirs.company.id),
    ];
    const before = await both();
    await runIsolation(patient);
    expect(await both()).toEqual(before);
  });

  const leaky: [string, Read, RegExp][] = [
    [
      "gives the other company's rows among its own",
      whole(async (_actor, other) => ({ rows: [{ id: other.id("employees") }] })),
      /employees /,
    ],
    [
      "hides one deep inside its answer",
      whole(async (_actor, other) => [{ a: { b: `${other.id("customers")} x` } }]),
      /customers /,
    ],
    [
      "answers with the company itself",
      whole(async (_actor, other) => ({ companyId: other.companyId })),
      /companies /,
    ],
    [
      "tells something of a foreign id without naming it",
      withId("punches", async () => ({ worked: 480 })),
      /punches /,
    ],
    ["counts what it may not see", withId("sites", async () => 3), /sites /],
  ];
  it.each(leaky)("notices a function that %s", async (_what, read, where) => {
    const run = await runIsolation(patient, { "test.leaky": [read] });
    expect(run.leaks.length).toBeGreaterThan(0);
    for (const leak of run.leaks)
      expect(leak).toMatchObject({ function: "test.leaky", what: expect.stringMatching(where) });
    expect(isolationState(run)).toBe("leaked");
    expect((await findLeak(developer))?.id).toBe(run.id);
  });

  it("notices a table whose row rules were taken away", async () => {
    await made.owner.query("ALTER TABLE customers DISABLE ROW LEVEL SECURITY");
    const run = await runIsolation(patient).finally(() =>
      made.owner.query("ALTER TABLE customers ENABLE ROW LEVEL SECURITY"),
    );
    const found = run.leaks.filter((leak) => leak.function === "table customers").map((leak) => leak.what);
    expect(found).toEqual(expect.arrayContaining(["by SQL", "with no company set"]));
  });

  it("is no longer warned of once a run held", async () => {
    await runIsolation(patient);
    expect(await findLeak(developer)).toBeNull();
  });

  it("says what it could not judge rather than that all is well", async () => {
    const broken = whole(async () => {
      throw new Error("no such column");
    });
    const run = await runIsolation(patient, { "test.broken": [broken] });
    expect(run.error).toContain("test.broken (all): no such column");
    expect(isolationState(run)).toBe("broken");
  });

  it("fails its job on a leak, and passes it otherwise", async () => {
    expect(await testIsolationJob.run({}, patient)).toMatchObject({ leaks: 0 });
    const leak = { function: "customer.findCustomer", what: "customers x" };
    const leaked = { id: "", startedAt: "", finishedAt: "", attempts: 1, leaks: [leak], error: null };
    const spy = vi.spyOn(runner, "runIsolation").mockResolvedValue(leaked);
    await expect(testIsolationJob.run({}, patient)).rejects.toThrow("customer.findCustomer");
    spy.mockRestore();
  });
});
