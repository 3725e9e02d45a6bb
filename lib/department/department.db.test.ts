import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company, Site } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addDepartment, archiveDepartment, editDepartment, restoreDepartment } from "./commands.ts";
import { findDepartment, listDepartmentOptions, listDepartments, listSupervisorOptions } from "./queries.ts";
import { type DepartmentInput, departmentQuery } from "./schema.ts";

let made: Records;
let company: Company;
let other: Company;
let manager: CompanyActor;
let employee: CompanyActor;
let stranger: CompanyActor;
let theirSite: Site;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  other = await made.company();
  manager = actorOf(company, await made.employee(company, { role: "manager", name: "Niamh Corcoran" }));
  employee = actorOf(company, await made.employee(company, { name: "Conor Whelan" }));
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
  theirSite = await made.site(other);
});
afterAll(() => made.end());

const input = (name: string, values: Partial<DepartmentInput> = {}): DepartmentInput => ({
  name,
  parentId: null,
  costCentre: null,
  siteId: null,
  zone: null,
  supervisors: [],
  ...values,
});
const add = async (name: string, values?: Partial<DepartmentInput>) =>
  (await addDepartment(manager, input(name, values))).id;

describe("departments", () => {
  it("nest, and are listed and chosen as a tree", async () => {
    const floor = await add("Floor");
    const kitchen = await add("Kitchen", { parentId: floor });
    const pastry = await add("Pastry", { parentId: kitchen });
    const { rows } = await listDepartments(employee, departmentQuery.parse({}));
    expect(rows.map(({ name, depth, above }) => [name, depth, above])).toEqual([
      ["Floor", 0, []],
      ["Kitchen", 1, ["Floor"]],
      ["Pastry", 2, ["Floor", "Kitchen"]],
    ]);
    const found = await listDepartments(manager, departmentQuery.parse({ q: "pas" }));
    expect(found.rows).toMatchObject([{ name: "Pastry", depth: 0, above: ["Floor", "Kitchen"] }]);
    expect((await listDepartmentOptions(manager)).map((one) => one.label)).toEqual([
      "Floor",
      "Floor / Kitchen",
      "Floor / Kitchen / Pastry",
    ]);
    expect((await listDepartmentOptions(manager, kitchen)).map((one) => one.id)).toEqual([floor]);
    expect(await findDepartment(employee, kitchen)).toMatchObject({
      parent: { name: "Floor" },
      children: [{ id: pastry, name: "Pastry", employees: 0 }],
    });
  });

  it("never lie below themselves, also when two are moved at once", async () => {
    const a = await add("A");
    const b = await add("B");
    const results = await Promise.all([
      failure(editDepartment(manager, { ...input("A", { parentId: b }), id: a, version: 1 })),
      failure(editDepartment(manager, { ...input("B", { parentId: a }), id: b, version: 1 })),
    ]);
    expect(results.filter((one) => one === null)).toHaveLength(1);
    expect(results.find((one) => one !== null)).toMatchObject({
      code: "invalid",
      fields: { parentId: [expect.stringContaining("below itself")] },
    });
    expect(
      await failure(editDepartment(manager, { ...input("B", { parentId: b }), id: b, version: 1 })),
    ).toMatchObject({
      code: "invalid",
    });
  });

  it("are supervised by people whose role reaches a department", async () => {
    const aoife = await made.employee(company, { role: "supervisor", name: "Aoife Brennan" });
    const id = await add("Bar", { supervisors: [aoife.id] });
    expect((await findDepartment(manager, id)).supervisors).toEqual([
      { id: aoife.id, name: "Aoife Brennan" },
    ]);
    expect((await listSupervisorOptions(manager)).map((one) => one.name)).toEqual([
      "Aoife Brennan",
      "Niamh Corcoran",
    ]);
    const conor = employee.employeeId ?? "";
    const edit = { ...input("Bar", { supervisors: [aoife.id, conor] }), id, version: 1 };
    expect(await failure(editDepartment(manager, edit))).toMatchObject({
      code: "invalid",
      fields: { supervisors: [expect.stringContaining("Conor Whelan cannot supervise")] },
    });
    const foreign = { ...edit, supervisors: [stranger.employeeId ?? ""] };
    expect(await failure(editDepartment(manager, foreign))).toMatchObject({ code: "invalid" });
    // Who is there already may stay with a lower role, and is taken out like anybody.
    await made.owner.query("UPDATE employees SET role = 'employee' WHERE id = $1", [aoife.id]);
    await editDepartment(manager, { ...input("Bar!", { supervisors: [aoife.id] }), id, version: 1 });
    await editDepartment(manager, { ...input("Bar!"), id, version: 2 });
    expect((await auditsOf(made.owner, id)).at(-1)).toMatchObject({
      before: { supervisors: ["Aoife Brennan"] },
      after: { supervisors: [] },
    });
  });

  it("stay while people belong to them or departments lie below", async () => {
    const id = await add("Busy");
    const child = await add("Busy below", { parentId: id });
    await made.employee(company, { departmentId: id });
    expect(await failure(archiveDepartment(manager, id))).toMatchObject({
      code: "conflict",
      message: "Busy is in use: 1 person belongs to it and 1 department lies below it. Move them first.",
    });
    await made.owner.query("UPDATE employees SET department_id = NULL WHERE department_id = $1", [id]);
    await archiveDepartment(manager, child);
    await archiveDepartment(manager, id);
    expect(await failure(restoreDepartment(manager, child))).toMatchObject({
      code: "invalid",
      message: expect.stringContaining("Busy is archived"),
    });
    await restoreDepartment(manager, id);
    await restoreDepartment(manager, child);
  });

  it("take a site of their own company only", async () => {
    expect(await failure(addDepartment(manager, input("Away", { siteId: theirSite.id })))).toMatchObject({
      code: "invalid",
      fields: { siteId: ["Choose one of your sites."] },
    });
    const below = await made.department(other);
    expect(await failure(addDepartment(manager, input("Away", { parentId: below.id })))).toMatchObject({
      code: "invalid",
      fields: { parentId: ["Choose one of your departments."] },
    });
  });

  it("tell an edit that comes too late, and a name that is taken", async () => {
    const id = await add("Stale");
    await editDepartment(manager, { ...input("Stale", { costCentre: "410" }), id, version: 1 });
    const late = await failure(editDepartment(manager, { ...input("Staler"), id, version: 1 }));
    expect(late?.fields.costCentre?.[0]).toContain("Niamh Corcoran wrote “410”");
    expect(await failure(addDepartment(manager, input("STALE")))).toMatchObject({
      code: "conflict",
      fields: { name: ["Another department has this name."] },
    });
  });

  it("of another company are not there, and employees change none", async () => {
    const id = await add("Ours");
    const edit = { ...input("Theirs"), id, version: 1 };
    const refused = await Promise.all(
      [
        findDepartment(stranger, id),
        editDepartment(stranger, edit),
        archiveDepartment(stranger, id),
        restoreDepartment(stranger, id),
      ].map(failure),
    );
    expect(refused.map((one) => one?.code)).toEqual(Array(4).fill("not_found"));
    expect((await listDepartmentOptions(stranger)).map((one) => one.id)).not.toContain(id);
    expect(await failure(addDepartment(employee, input("No")))).toMatchObject({ code: "forbidden" });
    expect(await failure(archiveDepartment(employee, id))).toMatchObject({ code: "forbidden" });
  });
});
