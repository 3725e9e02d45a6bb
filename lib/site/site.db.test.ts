import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addSite, archiveSite, editSite, restoreSite } from "./commands.ts";
import { findSite, listSiteOptions, listSites } from "./queries.ts";
import { siteQuery } from "./schema.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let supervisor: CompanyActor;
let stranger: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const other = await made.company();
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
  supervisor = actorOf(company, await made.employee(company, { role: "supervisor" }));
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
});
afterAll(() => made.end());

const quay = { name: "Harbour Quay", address: "12 Quay Street", zone: null };
const names = async (query: object) =>
  (await listSites(manager, siteQuery.parse(query))).rows.map((row) => row.name);

describe("sites", () => {
  it("are added, changed, found by name or address, and told", async () => {
    const { id } = await addSite(manager, quay);
    await editSite(manager, { ...quay, zone: "Europe/Lisbon", id, version: 1 });
    expect(await findSite(supervisor, id)).toMatchObject({ zone: "Europe/Lisbon", employees: 0, version: 2 });
    expect(await names({ q: "street qu" })).toEqual(["Harbour Quay"]);
    expect(await auditsOf(made.owner, id)).toMatchObject([
      { act: "site.add" },
      { act: "site.edit", before: { zone: null }, after: { zone: "Europe/Lisbon" } },
    ]);
  });

  it("are listed in the order people expect, not the bytes'", async () => {
    for (const name of ["Zebra 10", "apple", "Zebra 9", "Éire"]) await addSite(manager, { ...quay, name });
    expect(await names({ q: "z" })).toEqual(["Zebra 9", "Zebra 10"]);
    const all = await names({});
    expect(all.indexOf("apple")).toBeLessThan(all.indexOf("Éire"));
    expect(all.indexOf("Éire")).toBeLessThan(all.indexOf("Zebra 9"));
    expect(await names({ sort: "-name" })).toEqual(all.toReversed());
  });

  it("stay while people or departments are at them", async () => {
    const { id } = await addSite(manager, { ...quay, name: "Busy" });
    const person = await made.employee(company, { siteId: id });
    await made.department(company, { siteId: id });
    expect(await failure(archiveSite(manager, id))).toMatchObject({
      code: "conflict",
      message: "Busy is still the site of 1 person and 1 department. Move them first.",
    });
    await made.owner.query("UPDATE employees SET archived_at = now() WHERE id = $1", [person.id]);
    await made.owner.query("UPDATE departments SET site_id = NULL WHERE site_id = $1", [id]);
    await archiveSite(manager, id);
    expect((await listSiteOptions(manager)).map((one) => one.name)).not.toContain("Busy");
    await restoreSite(manager, id);
    expect((await findSite(manager, id)).archived).toBe(false);
  });

  it("have one name each", async () => {
    await addSite(manager, { ...quay, name: "Once" });
    const taken = await failure(addSite(manager, { ...quay, name: "ONCE" }));
    expect(taken).toMatchObject({ code: "conflict", fields: { name: ["Another site has this name."] } });
  });

  it("tell an edit that comes too late", async () => {
    const { id } = await addSite(manager, { ...quay, name: "Stale" });
    await editSite(manager, { ...quay, name: "Stale", address: null, id, version: 1 });
    const late = await failure(editSite(manager, { ...quay, name: "Staler", id, version: 1 }));
    expect(late).toMatchObject({ code: "conflict", detail: { version: 2 } });
    expect(late?.fields.address?.[0]).toContain("emptied this");
  });

  it("of another company are not there, and are for managers to change", async () => {
    const { id } = await addSite(manager, { ...quay, name: "Ours" });
    const edit = { ...quay, id, version: 1 };
    const refused = await Promise.all(
      [
        findSite(stranger, id),
        editSite(stranger, edit),
        archiveSite(stranger, id),
        restoreSite(stranger, id),
      ].map(failure),
    );
    expect(refused.map((one) => one?.code)).toEqual(Array(4).fill("not_found"));
    expect((await listSites(stranger, siteQuery.parse({}))).rows).toEqual([]);
    expect(await listSiteOptions(stranger)).toEqual([]);
    expect(await failure(addSite(supervisor, quay))).toMatchObject({ code: "forbidden" });
    expect(await failure(archiveSite(supervisor, id))).toMatchObject({ code: "forbidden" });
  });
});
