import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import type { Company, User } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { companyAuditQuery, listCompanyAudit } from "./company-audit.ts";

const developer = platformPerson("developer");
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const hash = new Uint8Array(32);
let made: Records;
let one: Company;
let two: Company;
let user: User;

beforeAll(async () => {
  made = await records();
  [one, two] = [await made.company({ name: "Alder" }), await made.company({ name: "Birch" })];
  user = await made.user({ displayName: "Kim Kestrel" });
  await act(one, { act: "customer.add", at: daysAgo(1), actorUserId: user.id, actorRole: "owner" });
  await act(two, { act: "customer.add", at: daysAgo(2), actorUserId: user.id, actorRole: "viewer" });
  await act(two, { act: "ledger.close", at: daysAgo(3), via: "job", actorRole: "administrator" });
  await act(two, { act: "company.visit", at: daysAgo(40), actorRole: "administrator" });
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

async function act(company: Company, values: object) {
  const entry = {
    ...{ companyId: company.id, id: newId(), via: "session", subjectType: "customer", subjectId: newId() },
    ...{ detailDigest: hash, actorUserId: null },
    ...values,
  };
  await made.write("audit_entries", entry);
  const words = {
    actorName: "Kim",
    subjectName: "Secret & Co",
    reason: "Why",
    before: null,
    after: { price: 7 },
  };
  await made.write("audit_details", { companyId: company.id, entryId: entry.id, salt: hash, ...words });
}

const list = (query: object = {}) => listCompanyAudit(developer, companyAuditQuery.parse(query));
const found = async (query: object) => (await list(query)).rows.map((row) => `${row.company} ${row.act}`);

describe("acts in all companies", () => {
  it("are those of the last month, newest first, without values and names of records", async () => {
    const page = await list();
    expect(page.rows.map((row) => row.company)).toEqual(["Alder", "Birch", "Birch"]);
    expect(page.since).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(page.rows[0]).toMatchObject({ act: "customer.add", actorName: "Kim", reason: "Why" });
    expect(JSON.stringify(page)).not.toMatch(/Secret|price/);
  });

  it.each<[object, string[]]>([
    [{ company: "birch" }, ["Birch customer.add", "Birch ledger.close", "Birch company.visit"]],
    [{ company: "no-such" }, []],
    [{ q: "kestrel" }, ["Alder customer.add", "Birch customer.add"]],
    [{ q: "nobody" }, []],
    [{ who: "job" }, ["Birch ledger.close"]],
    [{ who: "platform", company: "birch" }, ["Birch company.visit"]],
    [{ act: "customer.add", company: "birch" }, ["Birch customer.add"]],
    [
      { from: daysAgo(50).toISOString().slice(0, 10), to: daysAgo(10).toISOString().slice(0, 10) },
      ["Birch company.visit"],
    ],
    [
      { from: "nonsense", act: "'; DROP", who: "x" },
      ["Alder customer.add", "Birch customer.add", "Birch ledger.close"],
    ],
  ])("narrowed to %o", async (query, rows) => {
    expect(await found(query)).toEqual(rows);
  });

  it("are paged by key over all companies", async () => {
    for (let at = 0; at < 60; at += 1)
      await act(at % 2 ? one : two, { act: "site.add", at: daysAgo(4 + at / 100), actorRole: "owner" });
    const first = await list({ act: "site.add" });
    const second = await list({ act: "site.add", page: first.after });
    expect([first.rows.length, second.rows.length]).toEqual([50, 10]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(60);
  });
});
