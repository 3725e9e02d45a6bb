import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { deleteCustomer } from "#lib/customer/delete.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { deleteDepartment } from "#lib/department/delete.ts";
import { deleteEmployee } from "#lib/employee/delete.ts";
import { addProject } from "#lib/project/commands.ts";
import { deleteProject } from "#lib/project/delete.ts";
import { deleteSite } from "#lib/site/delete.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { untilSomebodyWaits } from "#lib/testing/waiting.sql.ts";

let made: Records;
let company: Company;
let worker: Employee;
let manager: CompanyActor;
let supervisor: CompanyActor;
let stranger: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const other = await made.company();
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
  supervisor = actorOf(company, await made.employee(company, { role: "supervisor" }));
  worker = await made.employee(company);
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
});
afterAll(() => made.end());

const gone = async (table: string, id: string) =>
  (await made.owner.query(`SELECT 1 FROM ${table} WHERE id = $1`, [id])).rowCount === 0;

const nouns = [
  ["customers", () => made.customer(company), deleteCustomer],
  ["projects", async () => made.project(await made.customer(company)), deleteProject],
  ["sites", () => made.site(company), deleteSite],
  ["departments", () => made.department(company), deleteDepartment],
  ["employees", () => made.employee(company), deleteEmployee],
] as const;

describe.each(nouns)("of %s", (table, make, remove) => {
  it("one nothing refers to goes, and the audit trail keeps what it was", async () => {
    const row = await make();
    await remove(manager, row.id);
    expect(await gone(table, row.id)).toBe(true);
    const [entry] = await auditsOf(made.owner, row.id);
    expect(entry).toMatchObject({
      act: `${table.slice(0, -1)}.delete`,
      before: { name: row.name },
      after: null,
    });
    expect(await failure(remove(manager, row.id))).toMatchObject({ code: "not_found" });
  });

  it("one of another company is not there, and a role that may not edit may not delete", async () => {
    const row = await make();
    expect(await failure(remove(stranger, row.id))).toMatchObject({ code: "not_found" });
    expect(await failure(remove(actorOf(company, worker), row.id))).toMatchObject({ code: "forbidden" });
    expect(await gone(table, row.id)).toBe(false);
  });
});

describe("what is referred to stays, and says by what", () => {
  it("a customer", async () => {
    const customer = await made.customer(company, { name: "Acme" });
    for (const name of ["A", "B", "C"]) await made.project(customer, { name });
    await made.event(company, { customerId: customer.id });
    expect(await failure(deleteCustomer(manager, customer.id))).toMatchObject({
      code: "conflict",
      message: "3 projects and 1 event refer to Acme. Archive it instead: what refers to it keeps it.",
    });
    expect(await gone("customers", customer.id)).toBe(false);
    expect(await auditsOf(made.owner, customer.id)).toEqual([]);
  });

  it("a site and a department", async () => {
    const site = await made.site(company, { name: "Quay" });
    const department = await made.department(company, { name: "Bar", siteId: site.id });
    await made.employee(company, { departmentId: department.id, siteId: site.id });
    expect((await failure(deleteSite(manager, site.id)))?.message).toMatch(
      /^1 person and 1 department refer/,
    );
    expect((await failure(deleteDepartment(manager, department.id)))?.message).toMatch(/^1 person refers/);
  });

  it("a department somebody once belonged to, though not for who supervises it", async () => {
    const [left, led] = [await made.department(company), await made.department(company)];
    const spell = { companyId: company.id, id: made.make.random.id(new Date()), employeeId: worker.id };
    const day = (text: string) => new Date(`${text}T00:00:00Z`);
    const dates = { validFrom: day("2026-01-01"), validTo: day("2026-02-01") };
    await made.write("home_departments", { ...spell, departmentId: left.id, ...dates });
    await made.supervisor(led, await made.employee(company, { role: "supervisor" }));
    expect((await failure(deleteDepartment(manager, left.id)))?.message).toMatch(/^1 former home department/);
    await deleteDepartment(manager, led.id);
    expect(await gone("departments", led.id)).toBe(true);
  });

  it("somebody who signs in, or may do more than whoever deletes", async () => {
    const member = await made.employee(company);
    await made.membership(await made.user(), member);
    expect((await failure(deleteEmployee(manager, member.id)))?.message).toMatch(/^a sign-in refers/);
    const owner = await made.employee(company, { role: "owner" });
    expect(await failure(deleteEmployee(manager, owner.id))).toMatchObject({ code: "forbidden" });
  });

  it("counts no further than anybody reads", async () => {
    const customer = await made.customer(company, { name: "Busy" });
    const many = Array.from({ length: 1005 }, (_, at) => made.make.project(customer, { name: `P ${at}` }));
    await insertRows(made.owner, "projects", many);
    expect((await failure(deleteCustomer(manager, customer.id)))?.message).toMatch(
      /^more than 1,000 projects refer/,
    );
  });
});

it("a reference made at the same moment wins or loses as a whole: never half, never a failure of ours", async () => {
  for (let round = 0; round < 8; round += 1) {
    const customer = await made.customer(company);
    const input = { customerId: customer.id, name: `Race ${round}`, code: null };
    const [added, deleted] = await Promise.all([
      failure(addProject(supervisor, input)),
      failure(deleteCustomer(manager, customer.id)),
    ]);
    expect([added === null, deleted === null].filter(Boolean)).toHaveLength(1);
    expect(["invalid", "conflict"]).toContain((added ?? deleted)?.code);
  }
});

it("a reference that takes no lock of ours is refused by the key", async () => {
  const department = await made.department(company);
  await made.owner.query("BEGIN");
  const row = made.make.employee(company, { departmentId: department.id });
  await insertRows(made.owner, "employees", [row]);
  const deleting = failure(deleteDepartment(manager, department.id));
  await untilSomebodyWaits(made.owner);
  await made.owner.query("COMMIT");
  expect(await deleting).toMatchObject({ code: "conflict" });
  expect(await gone("departments", department.id)).toBe(false);
});
