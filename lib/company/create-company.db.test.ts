import { afterAll, beforeAll, expect, it } from "vitest";
import { systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { closeClients } from "#lib/db/client.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { createCompany } from "./create-company.ts";
import { newCompany } from "./create-company-schema.ts";

let rows: Records;
beforeAll(async () => {
  rows = await records();
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

const input = { name: "Harbour Lane", slug: "harbour-lane", zone: "Europe/Dublin", currency: "EUR" };
const actor = systemPlatformActor("Command line");
const founder = { via: "command", name: actor.name, userId: null, reason: "A test", context: actor } as const;
const make = (slug: string) =>
  openPlatform(actor, "companies.create", "A test", (db) =>
    createCompany(db, { ...input, slug }, founder, {
      name: "Niamh",
      email: "niamh@example.test",
      userId: null,
    }),
  );

it("makes a company with its owner, number 1", async () => {
  const { companyId, ownerEmployeeId } = await make("first");
  const { rows: found } = await rows.owner.query(
    "SELECT c.slug, c.zone, e.number, e.role, e.name_search FROM companies c JOIN employees e ON e.company_id = c.id WHERE e.company_id = $1 AND e.id = $2",
    [companyId, ownerEmployeeId],
  );
  expect(found).toEqual([
    { slug: "first", zone: "Europe/Dublin", number: "1", role: "owner", name_search: "niamh" },
  ]);
});

it("gives a short name once, also at the same moment, and leaves nothing of the other", async () => {
  const both = await Promise.allSettled([make("twice"), make("twice")]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "invalid", fields: { slug: ["This short name is taken."] } },
  });
  const { rows: found } = await rows.owner.query(
    "SELECT count(*)::int AS n FROM companies WHERE slug = 'twice'",
  );
  expect(found).toEqual([{ n: 1 }]);
});

it.each([
  ["zone", { zone: "Europe/Dubln" }],
  ["zone", { zone: "+01:00" }],
  ["currency", { currency: "EURO" }],
  ["slug", { slug: "Harbour Lane" }],
  ["slug", { slug: "x" }],
  ["slug", { slug: "admin" }],
  ["name", { name: "  " }],
  ["name", { name: "a\u0000b" }],
])("says what is wrong with %s", (field, values) => {
  const parsed = newCompany.safeParse({ ...input, ...values });
  expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});
