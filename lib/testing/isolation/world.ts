import type { Company, Department, Employee } from "#lib/db/generated/client.ts";
import type { Records } from "../records.ts";
import { addEventRows } from "./event-rows.ts";
import { addPersonRows, addSharedRows } from "./world-rows.ts";

/** A company with people on every side of every reach, and with rows in every tenant table. */
export interface House {
  company: Company;
  kitchen: Department;
  owner: Employee;
  /** At home in the office, supervises the kitchen and so what nests below it */
  supervisor: Employee;
  cook: Employee;
  /** In a department below the kitchen */
  baker: Employee;
  /** In a department nobody here supervises */
  guard: Employee;
}

export interface World {
  ours: House;
  theirs: House;
}

export const people = (house: House): Employee[] => [
  house.owner,
  house.supervisor,
  house.cook,
  house.baker,
  house.guard,
];

/** Two companies that are alike in everything but their ids. */
export async function isolationWorld(made: Records): Promise<World> {
  return { ours: await buildHouse(made), theirs: await buildHouse(made) };
}

async function buildHouse(made: Records): Promise<House> {
  const company = await made.company();
  const site = await made.site(company);
  const office = await made.department(company, { siteId: site.id });
  const kitchen = await made.department(company);
  const bakery = await made.department(company, { parentId: kitchen.id });
  const gate = await made.department(company);
  const person = (role: string, department: Department) =>
    made.employee(company, { role, departmentId: department.id, siteId: site.id });
  const house = {
    company,
    kitchen,
    owner: await person("owner", office),
    supervisor: await person("supervisor", office),
    cook: await person("employee", kitchen),
    baker: await person("employee", bakery),
    guard: await person("employee", gate),
  };
  await made.supervisor(kitchen, house.supervisor);
  const customer = await made.customer(company);
  const project = await made.project(customer);
  const shared = await addSharedRows(made, company);
  await addEventRows(made, { department: kitchen, site, customer, owner: house.owner });
  for (const employee of people(house)) {
    const user = await made.user();
    await made.membership(user, employee);
    await addPersonRows(made, employee, { customer, project, site, ...shared });
  }
  return house;
}
