import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { editCustomer } from "#lib/customer/commands.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { asInput as departmentInput } from "#lib/department/as-input.ts";
import { editDepartment } from "#lib/department/commands.ts";
import { findDepartment } from "#lib/department/queries.ts";
import { asInput as employeeInput } from "#lib/employee/as-input.ts";
import { editEmployee } from "#lib/employee/commands.ts";
import { findEmployee } from "#lib/employee/queries.ts";
import { editProject } from "#lib/project/commands.ts";
import { editSite } from "#lib/site/commands.ts";
import { failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";

let made: Records;
let company: Company;
let first: CompanyActor;
let second: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  first = actorOf(company, await made.employee(company, { name: "Ann", role: "manager" }));
  second = actorOf(company, await made.employee(company, { name: "Ben", role: "manager" }));
});
afterAll(() => made.end());

/** An edit of a record as it is now, with one field as it is typed. */
type Edit = (actor: CompanyActor, change: object) => Promise<unknown>;

const cases: [string, string, string, () => Promise<Edit>][] = [
  [
    "customer",
    "code",
    "K-1",
    async () => {
      const { id, name } = await made.customer(company);
      const seen = { id, name, code: null, email: null, note: null, version: 1 };
      return (actor, change) => editCustomer(actor, { ...seen, ...change });
    },
  ],
  [
    "project",
    "code",
    "P-1",
    async () => {
      const { id, name, customerId } = await made.project(await made.customer(company));
      const seen = { id, name, customerId, code: null, version: 1 };
      return (actor, change) => editProject(actor, { ...seen, ...change });
    },
  ],
  [
    "site",
    "address",
    "1 Quay",
    async () => {
      const { id, name } = await made.site(company);
      const seen = { id, name, address: null, zone: null, version: 1 };
      return (actor, change) => editSite(actor, { ...seen, ...change });
    },
  ],
  [
    "department",
    "costCentre",
    "4711",
    async () => {
      const { id } = await made.department(company);
      const seen = departmentInput(await findDepartment(first, id));
      return (actor, change) => editDepartment(actor, { ...seen, ...change });
    },
  ],
  [
    "employee",
    "email",
    "new@example.test",
    async () => {
      const { id } = await made.employee(company);
      const seen = employeeInput(await findEmployee(first, id));
      return (actor, change) => editEmployee(actor, { ...seen, ...change });
    },
  ],
];

it.each(cases)(
  "the second of two who edit a %s is told who wrote what, and may take it over",
  async (_noun, field, value, make) => {
    const edit = await make();
    await edit(first, { [field]: value });
    const refused = await failure(edit(second, { name: "Another name" }));
    expect(refused).toMatchObject({ code: "conflict", detail: { version: 2, theirs: { [field]: value } } });
    expect(refused?.fields[field]?.[0]).toMatch(new RegExp(`^Ann wrote “${value}” at `));
    expect(Object.keys(refused?.fields ?? {})).toEqual([field]);
    await edit(second, { name: "Another name", [field]: value, version: 2 });
  },
);
