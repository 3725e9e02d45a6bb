import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { archiveCustomer } from "#lib/customer/commands.ts";
import type { Customer } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addProject, archiveProject, editProject, restoreProject } from "./commands.ts";
import { findProject, listProjectOptions, listProjects } from "./queries.ts";
import { projectQuery } from "./schema.ts";

let made: Records;
let supervisor: CompanyActor;
let employee: CompanyActor;
let stranger: CompanyActor;
let airport: Customer;
let bakery: Customer;
let theirs: Customer;

beforeAll(async () => {
  made = await records();
  const company = await made.company();
  const other = await made.company();
  supervisor = actorOf(company, await made.employee(company, { role: "supervisor" }));
  employee = actorOf(company, await made.employee(company));
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
  airport = await made.customer(company, { name: "Airport" });
  bakery = await made.customer(company, { name: "Bakery" });
  theirs = await made.customer(other, { name: "Theirs" });
});
afterAll(() => made.end());

const input = (customer: Customer, name: string, code: string | null = null) => ({
  customerId: customer.id,
  name,
  code,
});
const names = async (query: object) =>
  (await listProjects(supervisor, projectQuery.parse(query))).rows.map((row) => row.name);

describe("projects", () => {
  it("belong to a customer, move to another, and are told by name", async () => {
    const { id } = await addProject(supervisor, input(airport, "Gate signs"));
    await editProject(supervisor, { ...input(bakery, "Gate signs"), id, version: 1 });
    expect(await findProject(employee, id)).toMatchObject({
      customer: { id: bakery.id, name: "Bakery", archived: false },
      version: 2,
    });
    expect((await auditsOf(made.owner, id)).at(-1)).toMatchObject({
      act: "project.edit",
      before: { customer: "Airport", customerId: airport.id },
      after: { customer: "Bakery", customerId: bakery.id },
    });
  });

  it("are listed by customer, and found by name or code", async () => {
    await addProject(supervisor, input(airport, "Terminal clean-up", "T-1"));
    await addProject(supervisor, input(bakery, "Oven"));
    expect(await names({ customer: airport.id })).toEqual(["Terminal clean-up"]);
    expect(await names({ q: "up" })).toEqual(["Terminal clean-up"]);
    expect(await names({ q: "t-1" })).toEqual(["Terminal clean-up"]);
    expect((await listProjectOptions(employee)).find((one) => one.name === "Oven")).toMatchObject({
      customerId: bakery.id,
      customerName: "Bakery",
    });
  });

  it("have one name each within a customer", async () => {
    await addProject(supervisor, input(airport, "Same"));
    await addProject(supervisor, input(bakery, "Same"));
    const taken = await failure(addProject(supervisor, input(bakery, "same")));
    expect(taken).toMatchObject({ code: "conflict", fields: { name: [expect.stringContaining("already")] } });
  });

  it("are not hung onto a customer of another company, or an archived one", async () => {
    expect(await failure(addProject(supervisor, input(theirs, "Stolen")))).toMatchObject({
      code: "invalid",
      fields: { customerId: ["Choose one of your customers."] },
    });
    const gone = await made.customer({ id: supervisor.company.id }, { archivedAt: new Date() });
    expect(await failure(addProject(supervisor, input(gone, "Late")))).toMatchObject({
      code: "invalid",
      fields: { customerId: [expect.stringContaining("archived")] },
    });
  });

  it("are never added to a customer that is archived at the same moment", async () => {
    const customer = await made.customer({ id: supervisor.company.id });
    const [, added] = await Promise.all([
      failure(archiveCustomer(supervisor, customer.id)),
      failure(addProject(supervisor, input(customer, "Just in time"))),
    ]);
    const options = (await listProjectOptions(supervisor)).filter((one) => one.customerId === customer.id);
    expect(options).toEqual([]);
    if (added) expect(added.code).toBe("invalid");
  });

  it("are archived and restored", async () => {
    const { id } = await addProject(supervisor, input(airport, "Over"));
    await archiveProject(supervisor, id);
    expect(await names({ q: "over" })).toEqual([]);
    expect(
      await failure(editProject(supervisor, { ...input(airport, "Again"), id, version: 2 })),
    ).toMatchObject({
      code: "conflict",
    });
    await restoreProject(supervisor, id);
    expect(await names({ q: "over" })).toEqual(["Over"]);
  });

  it("tell an edit that comes too late", async () => {
    const { id } = await addProject(supervisor, input(airport, "Stale"));
    await editProject(supervisor, { ...input(bakery, "Stale"), id, version: 1 });
    const late = await failure(editProject(supervisor, { ...input(airport, "Staler"), id, version: 1 }));
    expect(late).toMatchObject({ code: "conflict", detail: { version: 2 } });
    expect(late?.fields.customerId?.[0]).toContain("“Bakery”");
  });

  it("of another company are not there, and employees change none", async () => {
    const { id } = await addProject(supervisor, input(airport, "Ours"));
    const edit = { ...input(theirs, "Theirs"), id, version: 1 };
    const refused = await Promise.all(
      [
        findProject(stranger, id),
        editProject(stranger, edit),
        archiveProject(stranger, id),
        restoreProject(stranger, id),
      ].map(failure),
    );
    expect(refused.map((one) => one?.code)).toEqual(Array(4).fill("not_found"));
    expect((await listProjects(stranger, projectQuery.parse({}))).rows).toEqual([]);
    expect(await listProjectOptions(stranger)).toEqual([]);
    expect(await failure(addProject(employee, input(airport, "No")))).toMatchObject({ code: "forbidden" });
  });
});
