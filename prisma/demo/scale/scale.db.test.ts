import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import { rebuildClockIns } from "#lib/ledger/rebuild.ts";
import { verifyCompany } from "#lib/ledger/verify.ts";
import { ownerUrl, withClient } from "#lib/testing/database.ts";
import { seedDemo } from "../../seed.ts";
import { type Loaded, loadCopies } from "./load.ts";

/** What is loaded by the million is held to the same promises as what people punched: shown on some times the demo. */
const now = new Date();
const scale = 3;
let before: unknown;
let loaded: Loaded;

const ask = <T extends object>(text: string): Promise<T[]> =>
  withClient(ownerUrl(), async (client) => (await client.query<T>(text)).rows);

/** Every key, index, reference and check of the database. */
const keys = () =>
  ask(`SELECT conrelid::regclass::text AS of, conname AS name, pg_get_constraintdef(oid) AS what FROM pg_constraint
       UNION ALL SELECT indrelid::regclass::text, indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
       WHERE indrelid::regclass::text !~ '^pg_' ORDER BY 1, 2, 3`);

beforeAll(async () => {
  process.env.DATABASE_URL = ownerUrl();
  const demo = await seedDemo(() => {}, now);
  before = await keys();
  loaded = await loadCopies(ownerUrl(), demo, scale, now, () => {});
}, 240_000);
afterAll(closeClients);

describe("some times the demo", () => {
  it("has about so many times the clock-ins", async () => {
    const [row] = await ask<{ all: number }>("SELECT count(*)::int AS all FROM clock_ins");
    const demo = row!.all - loaded.clockIns;
    expect(loaded.clockIns / demo).toBeGreaterThan(scale - 1.25);
    expect(loaded.clockIns / demo).toBeLessThanOrEqual(scale - 1);
    expect(loaded.rows.clock_ins).toBe(loaded.clockIns);
  });

  it("goes years back, and nothing lies in the future", async () => {
    const [row] = await ask<{ days: number; last: Date }>(
      `SELECT max(work_date) - min(work_date) AS days, (SELECT max(recorded_at) FROM punches) AS last FROM clock_ins`,
    );
    expect(row!.days).toBeGreaterThan(365 + 300);
    expect(row!.last.getTime()).toBeLessThanOrEqual(now.getTime());
  });

  // One of the three: all are made the same way, and verifying takes its time.
  it("every clock-in is what its punches make, and the chains hold", async () => {
    const actor = await commandActor("harbour-lane", "a test");
    const result = await rebuildClockIns(actor);
    expect(result.difference).toBeNull();
    expect(result.clockIns).toBeGreaterThan(15_000);
    expect(await verifyCompany(actor)).toMatchObject({ ok: true });
  }, 120_000);

  it("every key and reference that was taken away has come back, checked", async () => {
    expect(await keys()).toEqual(before);
    expect(await ask("SELECT conname FROM pg_constraint WHERE NOT convalidated")).toEqual([]);
  });
});
