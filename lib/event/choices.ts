import { type CompanyActor, may } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { listCustomerOptions } from "#lib/customer/queries.ts";
import type { CustomerOption } from "#lib/customer/schema.ts";
import type { Db } from "#lib/db/scope.ts";
import { inTreeOrder } from "#lib/department/rules.ts";
import { listEmployeeOptions } from "#lib/employee/queries.ts";
import type { EmployeeOption } from "#lib/employee/schema.ts";
import { listPackageOptions } from "#lib/package/queries.ts";
import type { PackageOption } from "#lib/package/schema.ts";
import { byName } from "#lib/shared/list.ts";
import type { EventQuery } from "./filter.ts";

interface Named {
  id: string;
  name: string;
}

/** A place something can happen at, and its zone where it has one of its own. */
export interface PlaceOption extends Named {
  zone: string | null;
}

/** What the form and the filters of events offer: what is in use, and the people the actor sees. */
export interface EventChoices {
  packages: PackageOption[];
  /** Named with those above them */
  departments: PlaceOption[];
  sites: PlaceOption[];
  customers: CustomerOption[];
  people: EmployeeOption[];
}

export async function listEventChoices(actor: CompanyActor): Promise<EventChoices> {
  const packages = await listPackageOptions(actor);
  const customers = await listCustomerOptions(actor);
  const people = may(actor, "employee.list") ? await listEmployeeOptions(actor) : [];
  const places = await open(actor, "event.list", readPlaces);
  return { packages, customers, people, ...places };
}

async function readPlaces(db: Db) {
  const departments = await db.department.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, parentId: true, zone: true },
  });
  const sites = await db.site.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, zone: true },
  });
  return {
    departments: inTreeOrder(departments).map(({ id, zone, path }) => ({ id, zone, name: path.join(" / ") })),
    sites: sites.sort(byName),
  };
}

/** The names of what the filters name, archived or not; null for what is not there. */
export async function namesInFilter(actor: CompanyActor, query: EventQuery) {
  const { department, customer, assignee, site } = query;
  const select = { id: true, name: true } as const;
  const find = <T>(id: string | undefined, read: (where: { id: string }) => Promise<T | null>) =>
    id ? read({ id }) : null;
  return open(actor, "event.list", async (db) => ({
    package: await find(query.package, (where) => db.package.findFirst({ where, select })),
    department: await find(department, (where) => db.department.findFirst({ where, select })),
    customer: await find(customer, (where) => db.customer.findFirst({ where, select })),
    assignee: await find(assignee, (where) => db.employee.findFirst({ where, select })),
    site: await find(site, (where) => db.site.findFirst({ where, select })),
  }));
}

export type FilterNames = Awaited<ReturnType<typeof namesInFilter>>;
