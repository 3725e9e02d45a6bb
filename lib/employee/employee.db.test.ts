import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company, Department, Employee } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { addEmployee, editEmployee } from "./commands.ts";
import {
  findEmployee,
  listEmployeeOptions,
  listEmployees,
  suggestNumber,
  summariseEmployees,
} from "./queries.ts";
import { type EmployeeInput, employeeQuery } from "./schema.ts";

let made: Records;
let company: Company;
let other: Company;
let kitchen: Department;
let pastry: Department;
let bar: Department;
let owner: CompanyActor;
let manager: CompanyActor;
let supervisor: CompanyActor;
let employee: CompanyActor;
let stranger: CompanyActor;
let managerRow: Employee;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  other = await made.company();
  kitchen = await made.department(company, { name: "Kitchen" });
  pastry = await made.department(company, { name: "Pastry", parentId: kitchen.id });
  bar = await made.department(company, { name: "Bar" });
  owner = actorOf(
    company,
    await made.employee(company, { role: "owner", number: "0001", name: "Olga Owner" }),
  );
  managerRow = await made.employee(company, { role: "manager", number: "0002", name: "Niamh Corcoran" });
  manager = actorOf(company, managerRow);
  const aoife = await made.employee(company, { role: "supervisor", number: "0003", name: "Aoife Brennan" });
  await made.supervisor(kitchen, aoife);
  supervisor = actorOf(company, aoife);
  employee = actorOf(
    company,
    await made.employee(company, { number: "0004", name: "Conor Whelan", departmentId: bar.id }),
  );
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
});
afterAll(() => made.end());

const input = (values: Partial<EmployeeInput> = {}): EmployeeInput => ({
  name: "Elena Popescu",
  number: "0413",
  email: null,
  departmentId: null,
  siteId: null,
  role: "employee",
  hiredOn: null,
  endsOn: null,
  ...values,
});
const names = async (actor: CompanyActor, query: object = {}) =>
  (await listEmployees(actor, employeeQuery.parse(query))).rows.map((row) => row.name);

describe("employees", () => {
  it("are added with the next number, changed, and told with names and ids", async () => {
    expect(await suggestNumber(manager)).toBe("0005");
    const { id } = await addEmployee(manager, input({ departmentId: kitchen.id, hiredOn: "2025-08-22" }));
    expect(await suggestNumber(manager)).toBe("0414");
    await editEmployee(manager, {
      ...input({ departmentId: bar.id, hiredOn: "2025-08-22" }),
      id,
      version: 1,
    });
    expect(await findEmployee(manager, id)).toMatchObject({
      department: { name: "Bar" },
      hiredOn: "2025-08-22",
      version: 2,
      signIn: "none",
      now: { kind: "never", since: null },
      clockIns: 0,
    });
    expect(await auditsOf(made.owner, id)).toMatchObject([
      { act: "employee.add", after: { number: "0413", department: "Kitchen", hiredOn: "2025-08-22" } },
      {
        act: "employee.edit",
        before: { department: "Kitchen", departmentId: kitchen.id },
        after: { department: "Bar", departmentId: bar.id },
      },
    ]);
  });

  it("have one number each, whatever its case", async () => {
    await addEmployee(manager, input({ number: "K-12" }));
    expect(await failure(addEmployee(manager, input({ number: "k-12" })))).toMatchObject({
      code: "conflict",
      fields: { number: ["Another employee has this number."] },
    });
  });

  it("take departments and sites of their own company that are in use", async () => {
    const theirs = await made.department(other);
    const gone = await made.department(company, { archivedAt: new Date() });
    const site = await made.site(other);
    expect(
      await failure(addEmployee(manager, input({ number: "1", departmentId: theirs.id }))),
    ).toMatchObject({
      fields: { departmentId: ["Choose one of your departments."] },
    });
    expect(await failure(addEmployee(manager, input({ number: "1", departmentId: gone.id })))).toMatchObject({
      fields: { departmentId: [expect.stringContaining("archived")] },
    });
    expect(await failure(addEmployee(manager, input({ number: "1", siteId: site.id })))).toMatchObject({
      fields: { siteId: ["Choose one of your sites."] },
    });
  });

  it("lose no edit when two come at once", async () => {
    const { id } = await addEmployee(manager, input({ number: "0500", name: "Racer" }));
    const results = await Promise.all(
      ["a@x.test", "b@x.test", "c@x.test"].map((email) =>
        failure(
          editEmployee(manager, { ...input({ number: "0500", name: "Racer", email }), id, version: 1 }),
        ),
      ),
    );
    expect(results.filter((one) => one === null)).toHaveLength(1);
    const late = results.find((one) => one?.code === "conflict");
    expect(late?.fields.email?.[0]).toContain("Niamh Corcoran wrote “");
  });
});

describe("roles", () => {
  it("are given by those who may do all that the role may", async () => {
    const refused = { code: "invalid", fields: { role: ["This is not a role you may give."] } };
    expect(await failure(addEmployee(manager, input({ number: "61", role: "owner" })))).toMatchObject(
      refused,
    );
    expect(await failure(addEmployee(manager, input({ number: "61", role: "king" })))).toMatchObject(refused);
    const visitor = visitorOf(company, "administrator");
    for (const [actor, role] of [
      [manager, "manager"],
      [owner, "owner"],
      [visitor, "owner"],
    ] as const)
      await addEmployee(
        actor,
        input({ number: `6${role}${actor.name.slice(0, 3)}`, name: "Promoted", role }),
      );
    await made.owner.query("UPDATE employees SET archived_at = now() WHERE name = 'Promoted'");
  });

  it("keep somebody who may more from being touched by somebody who may less", async () => {
    const id = owner.employeeId ?? "";
    const edit = { ...input({ name: "Olga Owner", number: "0001", email: "me@evil.test" }), id, version: 1 };
    expect(await failure(editEmployee(manager, { ...edit, role: "owner" }))).toMatchObject({
      code: "forbidden",
    });
    expect(await failure(editEmployee(manager, edit))).toMatchObject({ code: "forbidden" });
  });

  it("never leave a company without an owner, also when two owners demote each other", async () => {
    const id = owner.employeeId ?? "";
    const step = input({ name: "Olga Owner", number: "0001", role: "manager" });
    expect(await failure(editEmployee(owner, { ...step, id, version: 1 }))).toMatchObject({
      code: "invalid",
      fields: { role: [expect.stringContaining("last owner")] },
    });
    const second = await made.employee(company, { role: "owner", number: "0009", name: "Second" });
    const secondActor = actorOf(company, second);
    const results = await Promise.all([
      failure(editEmployee(secondActor, { ...step, id, version: 1 })),
      failure(
        editEmployee(owner, { ...input({ name: "Second", number: "0009" }), id: second.id, version: 1 }),
      ),
    ]);
    expect(results.filter((one) => one === null)).toHaveLength(1);
    expect(results.find(Boolean)).toMatchObject({ code: "invalid" });
    await made.owner.query("UPDATE employees SET role = 'owner', version = 1 WHERE id = $1", [id]);
  });
});

describe("reach", () => {
  it("shows a supervisor the people of their departments and below, and nobody else", async () => {
    const chef = await made.employee(company, { name: "Priya Nair", departmentId: kitchen.id });
    const baker = await made.employee(company, { name: "Grace Okafor", departmentId: pastry.id });
    expect(await names(supervisor)).toEqual(["Grace Okafor", "Priya Nair"]);
    expect((await listEmployeeOptions(supervisor)).map((one) => one.id)).toEqual([baker.id, chef.id]);
    expect(await findEmployee(supervisor, chef.id)).toMatchObject({ name: "Priya Nair" });
    expect(await failure(findEmployee(supervisor, employee.employeeId ?? ""))).toMatchObject({
      code: "not_found",
    });
    expect(await summariseEmployees(supervisor)).toEqual({ people: 2, departments: 2, working: 0 });
    expect(await names(supervisor, { department: bar.id })).toEqual([]);
    expect(await failure(addEmployee(supervisor, input({ number: "77" })))).toMatchObject({
      code: "forbidden",
    });
  });

  it("shows an employee only themselves", async () => {
    expect(await names(employee)).toEqual(["Conor Whelan"]);
    expect(await failure(findEmployee(employee, managerRow.id))).toMatchObject({ code: "not_found" });
  });

  it("ends at the company", async () => {
    const id = managerRow.id;
    const refused = await Promise.all(
      [findEmployee(stranger, id), editEmployee(stranger, { ...input(), id, version: 1 })].map(failure),
    );
    expect(refused.map((one) => one?.code)).toEqual(["not_found", "not_found"]);
    expect(await names(stranger)).toHaveLength(1);
    expect(await suggestNumber(stranger)).not.toBe(await suggestNumber(manager));
  });
});
