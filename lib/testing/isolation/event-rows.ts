import type { Customer, Department, Employee, Site } from "#lib/db/generated/client.ts";
import type { Records } from "../records.ts";

interface Around {
  department: Department;
  site: Site;
  customer: Customer;
  owner: Employee;
}

/** Rows for packages, events and what stands around them. */
export async function addEventRows(made: Records, { department, site, customer, owner }: Around) {
  const { random } = made.make;
  const start = new Date("2026-02-07T14:00:00Z");
  const base = () => ({ companyId: owner.companyId, id: random.id(start) });
  const skill = { ...base(), name: "Bar" };
  await made.write("skills", skill);
  const kit = { ...base(), name: "Wedding", nameSearch: "wedding", durationMinutes: 480 };
  await made.write("packages", { ...kit, currency: "EUR", colour: "chart-1" });
  const ofKit = { packageId: kit.id, position: 1 };
  await made.write("package_crews", { ...base(), ...ofKit, skillId: skill.id, people: 2 });
  await made.write("package_costs", { ...base(), ...ofKit, name: "Van", amountMinor: 9_000 });
  await made.write("events", {
    ...base(),
    name: "Murphy wedding",
    nameSearch: "murphy wedding",
    startsAt: start,
    endsAt: new Date("2026-02-07T22:00:00Z"),
    zone: "Europe/Dublin",
    status: "planned",
    currency: "EUR",
    metadata: [],
    packageId: kit.id,
    departmentId: department.id,
    siteId: site.id,
    customerId: customer.id,
    assigneeId: owner.id,
    createdById: owner.id,
  });
  const view = { employeeId: owner.id, list: "employees", name: "Kitchen", query: "q=cook" };
  await made.write("saved_views", { ...base(), ...view });
}
