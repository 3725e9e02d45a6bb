import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addCustomer, archiveCustomer, editCustomer, restoreCustomer } from "./commands.ts";
import { findCustomer, listCustomerOptions, listCustomers } from "./queries.ts";
import { type CustomerInput, customerQuery } from "./schema.ts";

let made: Records;
let manager: CompanyActor;
let stranger: CompanyActor;
let supervisor: CompanyActor;
let employee: CompanyActor;

beforeAll(async () => {
  made = await records();
  const company = await made.company();
  const other = await made.company();
  const as = async (role: string, of = company) => actorOf(of, await made.employee(of, { role }));
  manager = await as("manager");
  supervisor = await as("supervisor");
  employee = await as("employee");
  stranger = await as("owner", other);
});
afterAll(() => made.end());

const input = (values: Partial<CustomerInput> = {}): CustomerInput => ({
  name: "Dublin Airport Authority",
  code: null,
  email: null,
  note: null,
  ...values,
});
const list = async (actor: CompanyActor, query: object = {}) =>
  (await listCustomers(actor, customerQuery.parse(query))).rows.map((row) => row.name);
const audits = (id: string) => auditsOf(made.owner, id);

describe("customers", () => {
  it("are added, found by the beginning of any word, changed, and every act is told", async () => {
    const { id } = await addCustomer(supervisor, input({ name: "Šimon's  Café", code: "SC" }));
    expect(await list(manager, { q: "cafe sim" })).toEqual(["Šimon's  Café"]);
    expect(await list(manager, { q: "sc" })).toEqual(["Šimon's  Café"]);
    expect(await list(manager, { q: "imon" })).toEqual([]);
    expect(await list(manager, { q: "%" })).toEqual([]);
    await editCustomer(manager, { ...input({ name: "Šimon's Café", code: "SC" }), id, version: 1 });
    expect(await findCustomer(employee, id)).toMatchObject({ name: "Šimon's Café", version: 2 });
    expect(await audits(id)).toEqual([
      {
        act: "customer.add",
        before: null,
        after: { name: "Šimon's  Café", code: "SC", email: null, note: null },
      },
      { act: "customer.edit", before: { name: "Šimon's  Café" }, after: { name: "Šimon's Café" } },
    ]);
  });

  it("write nothing when nothing changed", async () => {
    const { id } = await addCustomer(manager, input({ name: "Still" }));
    await editCustomer(manager, { ...input({ name: "Still" }), id, version: 1 });
    expect(await audits(id)).toHaveLength(1);
    expect((await findCustomer(manager, id)).version).toBe(1);
  });

  it("have one name each while in use; archiving frees it", async () => {
    const { id } = await addCustomer(manager, input({ name: "Twice" }));
    const taken = await failure(addCustomer(manager, input({ name: "tWICE" })));
    expect(taken).toMatchObject({ code: "conflict", fields: { name: ["Another customer has this name."] } });
    await archiveCustomer(manager, id);
    const second = await addCustomer(manager, input({ name: "Twice" }));
    expect(await failure(restoreCustomer(manager, id))).toMatchObject({ code: "conflict" });
    await archiveCustomer(manager, second.id);
    await restoreCustomer(manager, id);
    expect((await listCustomerOptions(manager)).filter((one) => one.name === "Twice")).toEqual([
      { id, name: "Twice" },
    ]);
  });

  it("tell an edit that comes too late what changed, and take it the second time", async () => {
    const { id } = await addCustomer(manager, input({ name: "Late", code: "1" }));
    await editCustomer(supervisor, { ...input({ name: "Late", code: "2" }), id, version: 1 });
    const late = { ...input({ name: "Later", code: "1" }), id, version: 1 };
    const refused = await failure(editCustomer(manager, late));
    expect(refused).toMatchObject({ code: "conflict", detail: { version: 2 } });
    expect(refused?.fields.code?.[0]).toMatch(/^Employee \d+ wrote “2” at \d\d:\d\d\./);
    expect(Object.keys(refused?.fields ?? {})).toEqual(["code"]);
    await editCustomer(manager, { ...late, version: 2 });
    expect(await findCustomer(manager, id)).toMatchObject({ name: "Later", code: "1", version: 3 });
  });

  it("lose no edit when two come at the same moment", async () => {
    const { id } = await addCustomer(manager, input({ name: "Race" }));
    const results = await Promise.all(
      ["A", "B", "C", "D"].map((code) =>
        failure(editCustomer(manager, { ...input({ name: "Race", code }), id, version: 1 })),
      ),
    );
    expect(results.filter((one) => one === null)).toHaveLength(1);
    expect(results.filter((one) => one?.code === "conflict")).toHaveLength(3);
    expect((await findCustomer(manager, id)).version).toBe(2);
    expect(await audits(id)).toHaveLength(2);
  });

  it("are not edited while archived", async () => {
    const { id } = await addCustomer(manager, input({ name: "Away" }));
    await archiveCustomer(manager, id);
    await archiveCustomer(manager, id);
    const refused = await failure(editCustomer(manager, { ...input({ name: "Back" }), id, version: 2 }));
    expect(refused).toMatchObject({ code: "conflict", message: "Away is archived. Restore it first." });
    expect(await list(manager)).not.toContain("Away");
    expect(await list(manager, { state: "archived" })).toContain("Away");
    expect((await audits(id)).map((row) => row.act)).toEqual(["customer.add", "customer.archive"]);
  });

  it("of another company are not there", async () => {
    const { id } = await addCustomer(manager, input({ name: "Ours" }));
    const edit = { ...input({ name: "Theirs" }), id, version: 1 };
    expect(await list(stranger)).toEqual([]);
    expect(await listCustomerOptions(stranger)).toEqual([]);
    const refused = await Promise.all(
      [
        findCustomer(stranger, id),
        editCustomer(stranger, edit),
        archiveCustomer(stranger, id),
        restoreCustomer(stranger, id),
        findCustomer(manager, "no-id"),
      ].map(failure),
    );
    expect(refused.map((one) => one?.code)).toEqual(Array(5).fill("not_found"));
  });

  it("are for supervisors and up to change", async () => {
    const { id } = await addCustomer(manager, input({ name: "Locked" }));
    expect(await failure(addCustomer(employee, input()))).toMatchObject({ code: "forbidden" });
    expect(await failure(archiveCustomer(employee, id))).toMatchObject({ code: "forbidden" });
  });

  it("are sorted by code with those without one last, both ways", async () => {
    for (const code of ["B", null, "A"]) await addCustomer(manager, input({ name: `Sort ${code}`, code }));
    expect(await list(manager, { q: "sort", sort: "code" })).toEqual(["Sort A", "Sort B", "Sort null"]);
    expect(await list(manager, { q: "sort", sort: "-code" })).toEqual(["Sort B", "Sort A", "Sort null"]);
  });
});
