import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandActor } from "#lib/access/actor.ts";
import { isRole } from "#lib/access/permissions.ts";
import { verifyPassword } from "#lib/auth/password-hash.ts";
import { closeClients } from "#lib/db/client.ts";
import { env } from "#lib/env.ts";
import { eventQuery } from "#lib/event/filter.ts";
import { findEventMonth } from "#lib/event/month.ts";
import { listEvents } from "#lib/event/queries.ts";
import { rebuildClockIns } from "#lib/ledger/rebuild.ts";
import { verifyCompany } from "#lib/ledger/verify.ts";
import { listPackages } from "#lib/package/queries.ts";
import { packageQuery } from "#lib/package/schema.ts";
import { ownerUrl, withClient } from "#lib/testing/database.ts";
import { demoCompanies } from "./demo/companies.ts";
import { seedDemo } from "./seed.ts";

/** The demo data is held to what the product itself promises of its records. */
const now = new Date();
const slugs = demoCompanies.map((demo) => demo.slug);
const said: string[] = [];

beforeAll(async () => {
  process.env.DATABASE_URL = ownerUrl();
  await seedDemo((sentence) => said.push(sentence), now);
}, 120_000);
afterAll(closeClients);

const ask = <T extends object>(text: string): Promise<T[]> =>
  withClient(ownerUrl(), async (client) => (await client.query<T>(text)).rows);

describe("the demo data", () => {
  it("is about 120 people and a year of their work", async () => {
    const [row] = await ask<{ people: number; blocks: number; days: number }>(
      `SELECT (SELECT count(*)::int FROM employees) AS people, count(*)::int AS blocks,
              max(work_date) - min(work_date) AS days FROM clock_ins`,
    );
    expect(row!.people).toBeGreaterThan(110);
    expect(row!.people).toBeLessThan(135);
    expect(row!.blocks).toBeGreaterThan(20_000);
    expect(row!.days).toBeGreaterThan(360);
  });

  it.each(slugs)("%s: every clock-in is what its punches make, and the chains hold", async (slug) => {
    const actor = await commandActor(slug, "a test");
    const result = await rebuildClockIns(actor);
    expect(result.difference).toBeNull();
    expect(result.clockIns).toBeGreaterThan(3_000);
    expect(await verifyCompany(actor)).toMatchObject({ ok: true });
  });

  it.each([
    ["overnight work", "status = 'finished' AND first_day < last_day"],
    ["an end that is missing", "status = 'end_missing'"],
    ["somebody who is in", "status = 'running'"],
    ["breaks by the clock", "timed_break_seconds > 0"],
    ["breaks as a length", "break_seconds > 0"],
    ["corrections", "corrected"],
    ["void blocks", "status = 'void'"],
    ["work for a project", "project_id IS NOT NULL"],
    ["notes", "note IS NOT NULL"],
  ])("has %s", async (_what, where) => {
    const rows = await ask<{ count: number }>(`SELECT count(*)::int AS count FROM clock_ins WHERE ${where}`);
    expect(rows[0]!.count).toBeGreaterThan(0);
  });

  it.each(slugs)("%s: has packages in their colours, and events behind and ahead of now", async (slug) => {
    const actor = await commandActor(slug, "a test");
    const { rows: packages } = await listPackages(actor, packageQuery.parse({}));
    expect(packages.length).toBeGreaterThan(1);
    for (const { people, priceMinor, currency } of packages) {
      expect([people > 0, (priceMinor ?? 0) > 0, currency]).toEqual([true, true, actor.company.currency]);
    }
    for (const period of ["upcoming", "past"]) {
      const { rows } = await listEvents(actor, eventQuery.parse({ period }), now);
      expect(rows.length, period).toBeGreaterThan(3);
      expect(rows.some((row) => row.package !== null && row.assignee !== null)).toBe(true);
    }
    expect((await findEventMonth(actor, eventQuery.parse({}), now)).count).toBeGreaterThan(0);
  });

  it("every event is as far as the clock says, and every step of it stands in the audit trail", async () => {
    const rows = await ask<{ status: string; over: boolean; entries: number; version: number }>(
      `SELECT e.status, e.ends_at < now() - interval '5 days' AS over, e.version,
              (SELECT count(*)::int FROM audit_entries a WHERE a.subject_id = e.id::text) AS entries FROM events e`,
    );
    expect(new Set(rows.map((row) => row.status))).toEqual(
      new Set(["planned", "confirmed", "done", "cancelled"]),
    );
    for (const row of rows) {
      expect(row.entries).toBe(row.version);
      if (row.over) expect(["done", "cancelled"]).toContain(row.status);
    }
  });

  it("somebody is in and an end is missing in each company, whenever it is made", async () => {
    for (const status of ["running", "end_missing"]) {
      const rows = await ask(`SELECT DISTINCT company_id FROM clock_ins WHERE status = '${status}'`);
      expect(rows, status).toHaveLength(3);
    }
  });

  it("has a night of a clock change, an hour longer or shorter than the clock says", async () => {
    const rows = await ask<{ zone: string }>(
      `SELECT DISTINCT zone FROM clock_ins WHERE status = 'finished'
          AND (ended_at AT TIME ZONE zone) - (started_at AT TIME ZONE zone) <> ended_at - started_at`,
    );
    expect(rows.map((row) => row.zone)).toContain("Europe/Dublin");
  });

  it("everybody has a contract and a rate, and is at home where their record says", async () => {
    const [row] = await ask<{ bare: number; untrue: number; moved: number }>(
      `SELECT count(*) FILTER (WHERE NOT EXISTS (SELECT FROM contracts c WHERE c.employee_id = e.id)
                OR NOT EXISTS (SELECT FROM pay_rates r WHERE r.employee_id = e.id))::int AS bare,
              count(*) FILTER (WHERE e.department_id IS DISTINCT FROM h.department_id)::int AS untrue,
              (SELECT count(*)::int FROM home_departments WHERE valid_to IS NOT NULL) AS moved
       FROM employees e LEFT JOIN home_departments h ON h.employee_id = e.id AND h.valid_to IS NULL`,
    );
    expect(row).toMatchObject({ bare: 0, untrue: 0 });
    expect(row!.moved).toBeGreaterThan(0);
  });

  it("nothing lies in the future", async () => {
    const rows = await ask<{ last: Date }>(
      "SELECT greatest((SELECT max(recorded_at) FROM punches), (SELECT max(at) FROM audit_entries)) AS last",
    );
    expect(rows[0]!.last.getTime()).toBeLessThanOrEqual(now.getTime());
  });

  it("every punch has its entry in the audit trail", async () => {
    const rows = await ask<{ punches: number; entries: number }>(
      `SELECT (SELECT count(*)::int FROM punches) AS punches,
              (SELECT count(*)::int FROM audit_entries WHERE subject_type = 'clock-in' AND act <> 'clock-in.end-missing') AS entries`,
    );
    expect(rows[0]!.entries).toBe(rows[0]!.punches);
  });
});

describe("the sign-ins", () => {
  const file = () => join(env.DATA_DIR, "sign-ins.json");
  const read = () =>
    JSON.parse(readFileSync(file(), "utf8")) as Record<
      "surface" | "company" | "role" | "email" | "password",
      string
    >[];

  it("are readable by their owner only", () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("are one for each role of each company, two platform people and somebody in two companies", () => {
    for (const slug of slugs)
      expect(
        read()
          .filter((one) => one.company === slug)
          .map((one) => one.role),
      ).toEqual(["owner", "manager", "supervisor", "employee", "payroll_clerk", "viewer"]);
    expect(
      read()
        .filter((one) => !isRole(one.role))
        .map((one) => one.role),
    ).toEqual(["administrator", "developer"]);
    expect(read().some((one) => one.company === `${slugs[0]}, ${slugs[1]}`)).toBe(true);
  });

  it("let in, and no password is used twice or kept as it is", async () => {
    const users = await ask<{ email: string; password_hash: string }>(
      "SELECT email, password_hash FROM users",
    );
    expect(new Set(read().map((one) => one.password)).size).toBe(read().length);
    const [first] = read();
    const user = users.find((one) => one.email === first!.email)!;
    expect(await verifyPassword(first!.password, user.password_hash)).toBe(true);
    for (const { password } of read()) expect(JSON.stringify(users)).not.toContain(password);
  });
});
