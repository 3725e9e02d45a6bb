import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { pageSize } from "#lib/shared/paging.ts";
import { listSkillOptions } from "#lib/skill/queries.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addPackage, archivePackage, deletePackage, editPackage, restorePackage } from "./commands.ts";
import { findPackage, listPackageOptions, listPackages } from "./queries.ts";
import { type PackageInput, packageQuery } from "./schema.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let other: CompanyActor;
let supervisor: CompanyActor;
let employee: CompanyActor;
let stranger: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const as = async (role: string, of = company) => actorOf(of, await made.employee(of, { role }));
  manager = await as("manager");
  other = await as("owner");
  supervisor = await as("supervisor");
  employee = await as("employee");
  stranger = await as("owner", await made.company());
});
afterAll(() => made.end());

const input = (values: Partial<PackageInput> = {}): PackageInput => ({
  name: "Wedding",
  durationMinutes: 480,
  price: "1,250.00",
  colour: "chart-2",
  note: null,
  crew: [
    { skill: "Bar", people: 2 },
    { skill: "Kitchen", people: 3 },
  ],
  costs: [
    { name: "Van", amount: "90" },
    { name: "Flowers", amount: 12_050n },
  ],
  ...values,
});
const list = async (query: object = {}, actor = manager) =>
  (await listPackages(actor, packageQuery.parse(query))).rows.map((row) => row.name);

describe("packages", () => {
  it("are kept exactly, with their crew by skill and their costs in order", async () => {
    const { id } = await addPackage(manager, input({ name: "Exact" }));
    expect(await findPackage(supervisor, id)).toEqual({
      id,
      name: "Exact",
      durationMinutes: 480,
      priceMinor: 125_000,
      currency: "EUR",
      colour: "chart-2",
      people: 5,
      costsMinor: 21_050,
      archived: false,
      note: null,
      version: 1,
      crew: [
        { skill: "Bar", people: 2 },
        { skill: "Kitchen", people: 3 },
      ],
      costs: [
        { name: "Van", amountMinor: 9_000 },
        { name: "Flowers", amountMinor: 12_050 },
      ],
      events: 0,
    });
    expect((await auditsOf(made.owner, id))[0]?.after).toEqual({
      name: "Exact",
      duration: "8:00",
      price: "1250.00 EUR",
      colour: "Amber",
      note: null,
      crew: ["2 × Bar", "3 × Kitchen"],
      costs: ["Van: 90.00 EUR", "Flowers: 120.50 EUR"],
    });
  });

  it("find skills by name whatever their case, and make the new ones once, also at the same moment", async () => {
    const crews = ["Sommelier", "sommelier", "SOMMELIER"].map((skill, at) =>
      addPackage(manager, input({ name: `Same skill ${at}`, crew: [{ skill, people: 1 }] })),
    );
    await Promise.all(crews);
    const named = (await listSkillOptions(manager)).filter((one) => /sommelier/i.test(one.name));
    expect(named).toHaveLength(1);
    expect(await auditsOf(made.owner, named[0]!.id)).toHaveLength(1);
    expect(await listSkillOptions(stranger)).toEqual([]);
  });

  it("refuse a skill twice and an amount the currency does not have, at their fields, and write nothing", async () => {
    const twice = [
      { skill: "Unheard of", people: 1 },
      { skill: "unheard OF", people: 2 },
    ];
    const refused = await failure(addPackage(manager, input({ name: "Refused", crew: twice })));
    expect(refused).toMatchObject({ code: "invalid", fields: { crew: [expect.stringContaining("twice")] } });
    const costs = [
      { name: "Fine", amount: "1" },
      { name: "Too fine", amount: "1.2345" },
    ];
    const wrong = await failure(addPackage(manager, input({ name: "Refused", costs })));
    expect(Object.keys(wrong?.fields ?? {})).toEqual(["costs.1.amount"]);
    expect(await list({ q: "refused" })).toEqual([]);
    expect((await listSkillOptions(manager)).some((one) => one.name === "Unheard of")).toBe(false);
  });

  it("change their parts, say what changed, and write nothing when nothing did", async () => {
    const { id } = await addPackage(manager, input({ name: "Changing" }));
    const crew = [{ skill: "Bar", people: 4 }];
    await editPackage(manager, { ...input({ name: "Changing", crew }), id, version: 1 });
    await editPackage(manager, { ...input({ name: "Changing", crew }), id, version: 2 });
    expect(await findPackage(manager, id)).toMatchObject({ crew, version: 2, costsMinor: 21_050 });
    expect((await auditsOf(made.owner, id)).slice(1)).toEqual([
      {
        act: "package.edit",
        before: { crew: ["2 × Bar", "3 × Kitchen"] },
        after: { crew: ["4 × Bar"] },
      },
    ]);
  });

  it("keep their currency when the company's changes", async () => {
    const { id } = await addPackage(manager, input({ name: "Euro" }));
    const yen = { ...manager, company: { ...manager.company, currency: "JPY" } };
    await editPackage(yen, { ...input({ name: "Euro", price: "99.50" }), id, version: 1 });
    expect(await findPackage(yen, id)).toMatchObject({ currency: "EUR", priceMinor: 9_950 });
  });

  it("tell an edit that comes too late, at its fields", async () => {
    const { id } = await addPackage(manager, input({ name: "Late" }));
    await editPackage(other, { ...input({ name: "Late", price: "2", durationMinutes: 60 }), id, version: 1 });
    const late = { ...input({ name: "Later" }), id, version: 1 };
    const refused = await failure(editPackage(manager, late));
    expect(refused).toMatchObject({ code: "conflict", detail: { version: 2 } });
    expect(refused?.fields.price?.[0]).toContain("“2.00 EUR”");
    expect(Object.keys(refused?.fields ?? {}).sort()).toEqual(["duration", "price"]);
    await editPackage(manager, { ...late, version: 2 });
    expect(await findPackage(manager, id)).toMatchObject({ name: "Later", priceMinor: 125_000 });
  });

  it("lose no edit when several come at the same moment", async () => {
    const { id } = await addPackage(manager, input({ name: "Race" }));
    const results = await Promise.all(
      [1, 2, 3].map((people) =>
        failure(
          editPackage(manager, {
            ...input({ name: "Race", crew: [{ skill: "Bar", people: people + 10 }] }),
            id,
            version: 1,
          }),
        ),
      ),
    );
    expect(results.filter((one) => one === null)).toHaveLength(1);
    expect(results.filter((one) => one?.code === "conflict")).toHaveLength(2);
    expect((await findPackage(manager, id)).crew).toHaveLength(1);
  });

  it("free their name by archiving, and come back only while it is free", async () => {
    const { id } = await addPackage(manager, input({ name: "Twice" }));
    expect(await failure(addPackage(manager, input({ name: "tWICE" })))).toMatchObject({
      code: "conflict",
      fields: { name: ["Another package has this name."] },
    });
    await archivePackage(manager, id);
    await archivePackage(manager, id);
    const second = await addPackage(manager, input({ name: "Twice" }));
    expect(await failure(restorePackage(manager, id))).toMatchObject({ code: "conflict" });
    await archivePackage(manager, second.id);
    await restorePackage(manager, id);
    expect((await listPackageOptions(manager)).filter((one) => one.name === "Twice")).toHaveLength(1);
    const edit = { ...input({ name: "Twice" }), id: second.id, version: 2 };
    expect(await failure(editPackage(manager, edit))).toMatchObject({ code: "conflict" });
  });

  it("are deleted only while no event refers to them, and say how many do", async () => {
    const { id } = await addPackage(manager, input({ name: "Used" }));
    const event = await made.event(company, { packageId: id });
    expect(await failure(deletePackage(manager, id))).toMatchObject({
      code: "conflict",
      message: "1 event refers to Used. Archive it instead: what refers to it keeps it.",
    });
    await made.owner.query("DELETE FROM events WHERE id = $1", [event.id]);
    await deletePackage(manager, id);
    expect(await failure(findPackage(manager, id))).toMatchObject({ code: "not_found" });
    expect((await auditsOf(made.owner, id)).at(-1)).toMatchObject({ act: "package.delete", after: null });
  });

  it("are sorted by name, duration and price, those without a price last", async () => {
    const prices = [null, 300n, 100n, null, 200n];
    for (const [at, price] of prices.entries())
      await addPackage(manager, input({ name: `Sort ${at}`, price, durationMinutes: 100 - at }));
    const sorted = (sort: string) => list({ q: "sort", sort });
    expect(await sorted("duration")).toEqual(["Sort 4", "Sort 3", "Sort 2", "Sort 1", "Sort 0"]);
    expect((await sorted("price")).slice(0, 3)).toEqual(["Sort 2", "Sort 4", "Sort 1"]);
    expect((await sorted("-price")).slice(0, 3)).toEqual(["Sort 1", "Sort 4", "Sort 2"]);
  });

  it.each(["price", "-price"])(
    "are read page by page by %s, each once, also those without one",
    async (sort) => {
      const name = `Paged by ${sort}`;
      for (let at = 0; at < pageSize + 5; at += 1)
        await made.package(company, { name: `${name} ${at}`, priceMinor: at < pageSize - 1 ? 7n : null });
      const page = (page?: string) => listPackages(manager, packageQuery.parse({ q: name, sort, page }));
      const first = await page();
      const second = await page(first.after!);
      expect(first.rows.map((row) => row.priceMinor)).toEqual([...Array(pageSize - 1).fill(7), null]);
      expect(second.rows.map((row) => row.priceMinor)).toEqual(Array(5).fill(null));
      expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(pageSize + 5);
      expect((await page(second.before!)).rows).toEqual(first.rows);
    },
  );

  it("are for managers to change, for those who plan to see, and never another company's", async () => {
    const { id } = await addPackage(manager, input({ name: "Ours" }));
    expect(await failure(addPackage(supervisor, input({ name: "No" })))).toMatchObject({ code: "forbidden" });
    expect(await failure(findPackage(employee, id))).toMatchObject({ code: "forbidden" });
    const edit = { ...input({ name: "Theirs" }), id, version: 1 };
    const refused = await Promise.all(
      [
        findPackage(stranger, id),
        editPackage(stranger, edit),
        archivePackage(stranger, id),
        restorePackage(stranger, id),
        deletePackage(stranger, id),
        findPackage(manager, "no-id"),
      ].map(failure),
    );
    expect(refused.map((one) => one?.code)).toEqual(Array(6).fill("not_found"));
    expect(await list({}, stranger)).toEqual([]);
  });
});
