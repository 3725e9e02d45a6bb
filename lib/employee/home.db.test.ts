import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company, Department } from "#lib/db/generated/client.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { archiveEmployee, restoreEmployee } from "./archive.ts";
import { addEmployee, editEmployee } from "./commands.ts";
import { findEmployee } from "./queries.ts";
import type { EmployeeInput } from "./schema.ts";

let made: Records;
let company: Company;
let kitchen: Department;
let floor: Department;
let manager: CompanyActor;
let today: string;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  kitchen = await made.department(company, { name: "Kitchen" });
  floor = await made.department(company, { name: "Floor" });
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
  today = localDay(new Date(), company.zone);
});
afterAll(() => made.end());

let number = 0;
const input = (values: Partial<EmployeeInput> = {}): EmployeeInput => {
  number += 1;
  const plain = { name: "Elena", number: `H${number}`, email: null, role: "employee" };
  return { ...plain, departmentId: null, siteId: null, hiredOn: null, endsOn: null, ...values };
};
const homes = async (id: string) =>
  (await findEmployee(manager, id)).homes.map(({ name, from, to }) => [name, from, to]);

/** As if the present home had begun a month ago. */
const backdate = (id: string) =>
  made.owner.query(
    "UPDATE home_departments SET valid_from = $2 WHERE employee_id = $1 AND valid_to IS NULL",
    [id, addDays(today, -30)],
  );

/** People whose open home is not the department of their record. */
const untrue = async () =>
  (
    await made.owner.query(
      `SELECT e.id FROM employees e
       FULL JOIN (SELECT * FROM home_departments WHERE valid_to IS NULL) h
         ON h.company_id = e.company_id AND h.employee_id = e.id
       WHERE coalesce(e.company_id, h.company_id) = $1 AND e.department_id IS DISTINCT FROM h.department_id`,
      [company.id],
    )
  ).rows;

describe("home departments", () => {
  it("begin with the first day somebody was here", async () => {
    const { id } = await addEmployee(manager, input({ departmentId: kitchen.id, hiredOn: "2023-04-03" }));
    const later = await addEmployee(
      manager,
      input({ departmentId: kitchen.id, hiredOn: addDays(today, 20) }),
    );
    expect(await homes(id)).toEqual([["Kitchen", "2023-04-03", null]]);
    expect(await homes(later.id)).toEqual([["Kitchen", today, null]]);
  });

  it("are always what the record says, through moves, moves back, archiving and restoring", async () => {
    const values = input({ departmentId: floor.id });
    const { id } = await addEmployee(manager, values);
    let version = 1;
    const move = async (departmentId: string | null) => {
      await editEmployee(manager, { ...values, departmentId, id, version });
      version += 1;
      expect(await untrue()).toEqual([]);
    };
    await backdate(id);
    await move(kitchen.id);
    const since = addDays(today, -30);
    const once = [
      ["Kitchen", today, null],
      ["Floor", since, addDays(today, -1)],
    ];
    expect(await homes(id)).toEqual(once);
    await move(null);
    await move(kitchen.id);
    expect(await homes(id)).toEqual(once);
    await move(floor.id);
    expect(await homes(id)).toEqual([["Floor", since, null]]);
    await archiveEmployee(manager, id);
    await restoreEmployee(manager, id);
    expect(await untrue()).toEqual([]);
  });

  it("are written with the move or not at all", async () => {
    const values = input({ departmentId: floor.id });
    const { id } = await addEmployee(manager, values);
    await backdate(id);
    const race = { ...values, departmentId: kitchen.id, id, version: 1 };
    const results = await Promise.allSettled([editEmployee(manager, race), editEmployee(manager, race)]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(await homes(id)).toHaveLength(2);
    expect(await untrue()).toEqual([]);
  });
});
