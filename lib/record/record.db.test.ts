import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { archiveCustomer, editCustomer, restoreCustomer } from "#lib/customer/commands.ts";
import { findCustomer } from "#lib/customer/queries.ts";
import { customerInput } from "#lib/customer/schema.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { archiveSite } from "#lib/site/commands.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { forEach, reasons } from "./each.ts";
import { findNamed } from "./queries.ts";
import { oneField, recordIds } from "./schema.ts";
import { withField } from "./with-field.ts";

let made: Records;
let company: Company;
let ann: CompanyActor;
let ben: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  ann = actorOf(company, await made.employee(company, { name: "Ann", role: "manager" }));
  ben = actorOf(company, await made.employee(company, { name: "Ben", role: "manager" }));
});
afterAll(() => made.end());

const cell = oneField(["name", "code"]);

/** As the action of the customers' list does it. */
async function change(actor: CompanyActor, id: string, version: number, fields: object) {
  const input = cell.parse({ id, version, ...fields });
  return editCustomer(actor, await withField(customerInput, await findCustomer(actor, id), input));
}

describe("a cell", () => {
  it("changes its field and no other, also those others changed meanwhile", async () => {
    const { id, name } = await made.customer(company);
    await change(ann, id, 1, { field: "code", value: "A", was: "" });
    await change(ben, id, 1, { field: "name", value: "New", was: name });
    expect(await findCustomer(ann, id)).toMatchObject({ name: "New", code: "A", version: 3 });
  });

  it("that is no more what it was is told, and saved over it the second time", async () => {
    const { id } = await made.customer(company);
    await change(ann, id, 1, { field: "code", value: "A", was: "" });
    const late = await failure(change(ben, id, 1, { field: "code", value: "B", was: "" }));
    expect(late).toMatchObject({ code: "conflict", detail: { version: 2 } });
    expect(late?.fields.code?.[0]).toMatch(/^Ann wrote “A”/);
    await change(ben, id, 2, { field: "code", value: "B", was: "" });
    expect((await findCustomer(ann, id)).code).toBe("B");
  });

  it("is told what is wrong at its field, and is one of those that can be changed", async () => {
    const { id, name } = await made.customer(company);
    const wrong = await failure(change(ann, id, 1, { field: "name", value: " ", was: name }));
    expect(wrong).toMatchObject({ code: "invalid" });
    expect(Object.keys(wrong?.fields ?? {})).toEqual(["name"]);
    expect(cell.safeParse({ id, version: 1, field: "archivedAt", value: "" }).success).toBe(false);
  });
});

describe("an act on several", () => {
  it("is done to each that allows it, tells why others were left out, and can be taken back", async () => {
    const free = [await made.site(company), await made.site(company)];
    const busy = await made.site(company, { name: "Busy" });
    await made.employee(company, { siteId: busy.id });
    const done = await forEach(
      [...free, busy].map(({ id }) => id),
      (id) => archiveSite(ann, id),
    );
    expect(done).toMatchObject({ ids: free.map(({ id }) => id), count: 2 });
    expect(done.left).toHaveLength(1);
    expect(done.left[0]).toContain("Busy");
    for (const { id } of free)
      expect((await auditsOf(made.owner, id)).map(({ act }) => act)).toEqual(["site.archive"]);

    const customers = [await made.customer(company), await made.customer(company)];
    const ids = customers.map(({ id }) => id);
    await forEach([...ids, ids[0]!], (id) => archiveCustomer(ann, id));
    expect((await forEach(ids, (id) => restoreCustomer(ann, id))).count).toBe(2);
    expect((await auditsOf(made.owner, ids[0]!)).map(({ act }) => act)).toEqual([
      "customer.archive",
      "customer.restore",
    ]);
  });

  it("that could be done to none is refused with the reasons", async () => {
    const stranger = await made.customer(await made.company());
    const refused = await failure(forEach([stranger.id], (id) => archiveCustomer(ann, id)));
    expect(refused).toMatchObject({ code: "conflict" });
  });

  it("takes as many as a page has, and tells the first few reasons", () => {
    const id = ann.employeeId;
    expect(recordIds.safeParse({ ids: Array(100).fill(id) }).success).toBe(true);
    expect(recordIds.safeParse({ ids: Array(101).fill(id) }).success).toBe(false);
    expect(recordIds.safeParse({ ids: [] }).success).toBe(false);
    expect(reasons(["a.", "b.", "a.", "c.", "d.", "e.", "f.", "g."])).toBe("a. b. c. d. e. And 2 more.");
  });
});

describe("what a filter names", () => {
  it("keeps its name when it is archived, and is nothing when it is of another company", async () => {
    const gone = await made.department(company, { name: "Old bakery", archivedAt: new Date() });
    const { id, name } = await made.customer(company);
    const stranger = await made.site(await made.company());
    expect(await findNamed(ann, "department", gone.id)).toEqual({ id: gone.id, name: "Old bakery" });
    expect(await findNamed(ann, "customer", id)).toEqual({ id, name });
    expect(await findNamed(ann, "site", stranger.id)).toBeNull();
    expect(await findNamed(ann, "project", undefined)).toBeNull();
  });
});
