import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { editCompany } from "./commands.ts";
import { findCompanySettings } from "./queries.ts";

let made: Records;
let company: Company;
let other: Company;
let owner: CompanyActor;
let manager: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company({ name: "Harbour Lane Events", slug: "harbour-lane", blockLimitMinutes: 990 });
  other = await made.company({ name: "Other", slug: "other" });
  owner = actorOf(company, await made.employee(company, { role: "owner", name: "Olga Owner" }));
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
});
afterAll(() => made.end());

it("are read by everybody and changed by owners, and only what changed is told", async () => {
  const settings = await findCompanySettings(manager);
  expect(settings).toMatchObject({
    slug: "harbour-lane",
    dayCutoff: "00:00",
    blockLimit: "16:30",
    version: 1,
  });
  const edited = { ...settings, dayCutoff: "04:00", blockLimit: "14:00" };
  expect(await failure(editCompany(manager, edited))).toMatchObject({ code: "forbidden" });
  expect(await editCompany(owner, edited)).toEqual({ slug: "harbour-lane" });
  expect(await findCompanySettings(owner)).toEqual({ ...edited, version: 2 });
  expect((await auditsOf(made.owner, company.id)).at(-1)).toEqual({
    act: "company.update",
    before: { dayCutoff: "00:00", blockLimit: "16:30" },
    after: { dayCutoff: "04:00", blockLimit: "14:00" },
  });
  const { rows } = await made.owner.query("SELECT version FROM companies WHERE id = $1", [other.id]);
  expect(rows).toEqual([{ version: 1 }]);
});

it("take no short name that another company has", async () => {
  const settings = await findCompanySettings(owner);
  expect(await failure(editCompany(owner, { ...settings, slug: "other" }))).toMatchObject({
    code: "conflict",
    fields: { slug: ["This short name is taken."] },
  });
});

it("tell an edit that comes too late what changed", async () => {
  const settings = await findCompanySettings(owner);
  await editCompany(owner, { ...settings, zone: "Europe/Lisbon" });
  const late = await failure(editCompany(owner, { ...settings, name: "Harbour" }));
  expect(late).toMatchObject({ code: "conflict", detail: { version: settings.version + 1 } });
  expect(late?.fields.zone?.[0]).toContain("Olga Owner wrote “Europe/Lisbon”");
});
