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
import { addEvent, editEvent } from "#lib/event/commands.ts";
import { eventInput } from "#lib/event/schema.ts";
import { addPackage, editPackage } from "#lib/package/commands.ts";
import { packageInput } from "#lib/package/schema.ts";
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

it("a choice that somebody else made meanwhile comes with its name, as a form may not know it yet", async () => {
  const edit = await cases[4]![3]();
  const department = await made.department(company, { name: "New bar" });
  await edit(first, { departmentId: department.id });
  const refused = await failure(edit(second, { name: "Another name" }));
  expect(refused?.detail).toMatchObject({
    theirs: { departmentId: { value: department.id, label: "New bar" } },
  });
});

it("of a package, length, price, colour and rows are told as its form has them", async () => {
  const pack = packageInput.parse({ name: "Feast", durationMinutes: 480, colour: "chart-1" });
  const { id } = await addPackage(first, pack);
  const seen = { ...pack, id, version: 1 };
  const changed = { durationMinutes: 90, price: 123_450n, colour: "chart-2" as const };
  const crew = [{ skill: "Bar", people: 2 }];
  await editPackage(first, { ...seen, ...changed, crew, costs: [{ name: "Tent", amount: 500n }] });
  const refused = await failure(editPackage(second, { ...seen, name: "Another name" }));
  expect(refused?.detail).toEqual({
    version: 2,
    theirs: {
      duration: "1:30",
      price: "1234.50",
      colour: "chart-2",
      crew: { rows: [{ skill: "Bar", people: "2" }] },
      costs: { rows: [{ name: "Tent", amount: "5.00" }] },
    },
  });
});

it("of an event, times are told as days and times, what it is for as choices, and own fields as rows", async () => {
  const event = eventInput.parse({
    ...{ name: "Gala", startsAt: "2026-11-20T18:00:00Z", endsAt: "2026-11-20T23:00:00Z" },
  });
  const { id } = await addEvent(first, event);
  const customer = await made.customer(company, { name: "Quay & Co" });
  const seen = { ...event, id, version: 1 };
  await editEvent(first, {
    ...{ ...seen, startsAt: new Date("2026-11-21T19:30:00Z"), endsAt: new Date("2026-11-22T01:00:00Z") },
    ...{ customerId: customer.id, price: 100n, metadata: [{ name: "Vegan", kind: "yes_no", value: true }] },
  });
  const refused = await failure(editEvent(second, { ...seen, name: "Another name" }));
  expect(refused?.detail).toEqual({
    version: 2,
    theirs: {
      start: { fields: { date: "2026-11-21", start: "19:30" } },
      end: { fields: { endDate: "2026-11-22", end: "01:00" } },
      customerId: { value: customer.id, label: "Quay & Co" },
      price: "1.00",
      metadata: { rows: [{ name: "Vegan", kind: "yes_no", value: "yes" }] },
    },
  });
});
