import type { Role } from "#lib/access/permissions.ts";
import type {
  Company,
  Customer,
  Department,
  DepartmentSupervisor,
  Employee,
  Project,
  Site,
} from "#lib/db/generated/client.ts";
import { addDays, toDbDate } from "#lib/shared/local-time.ts";
import { type Factories, factories } from "#lib/testing/factories.ts";
import { type Random, randomFrom, seedOf } from "#lib/testing/random.ts";
import type { DemoCompany, DemoDepartment } from "./companies.ts";
import { fullNames } from "./names.ts";

export interface Member {
  employee: Employee;
  plan: DemoDepartment;
  /** Place in the department */
  place: number;
  zone: string;
}

/** Everything of a demo company but its time. */
export interface Roster {
  demo: DemoCompany;
  company: Company;
  sites: Site[];
  departments: Department[];
  supervisors: DepartmentSupervisor[];
  members: Member[];
  /** People of other companies who do the books here; they keep no hours */
  bookkeepers: Employee[];
  customers: (Customer & { projects: Project[] })[];
  make: Factories;
  random: Random;
  /** First local day of the data */
  since: string;
}

/** Roles of the first department's people, in order; everybody else there and elsewhere is an employee. */
const officeRoles: readonly Role[] = ["owner", "manager", "payroll_clerk", "viewer", "manager"];

/** The people and places of a company, as of a year before `today`. */
export function buildRoster(demo: DemoCompany, today: string): Roster {
  const since = addDays(today, -365);
  const random = randomFrom(seedOf(demo.slug));
  const make = factories(random.fork("rows"), new Date(`${addDays(since, -14)}T09:00:00Z`));
  const { name, slug, zone, locale, currency, weekStart, dayCutoffMinutes } = demo;
  const company = make.company({ name, slug, zone, locale, currency, weekStart, dayCutoffMinutes });
  const sites = demo.sites.map((site) => make.site(company, { zone: null, ...site }));
  const siteId = (site: string) => sites.find((one) => one.name === site)!.id;
  const departments: Department[] = [];
  for (const { name: title, costCentre, parent, site } of demo.departments) {
    const parentId = departments.find((one) => one.name === parent)?.id ?? null;
    departments.push(make.department(company, { name: title, costCentre, parentId, siteId: siteId(site) }));
  }
  const members = people(demo, company, departments, siteId, make, random.fork("people"), since, today);
  const supervisors = members
    .filter(({ employee }) => employee.role === "supervisor")
    .map(({ employee }) =>
      make.supervisor(departments.find((one) => one.id === employee.departmentId)!, employee),
    );
  const customers = demo.customers.map(({ projects, ...values }) => {
    const customer = make.customer(company, values);
    return { ...customer, projects: projects.map((title) => make.project(customer, { name: title })) };
  });
  return {
    demo,
    company,
    sites,
    departments,
    supervisors,
    members,
    bookkeepers: [],
    customers,
    make,
    random,
    since,
  };
}

function people(
  demo: DemoCompany,
  company: Company,
  departments: Department[],
  siteId: (site: string) => string,
  make: Factories,
  random: Random,
  since: string,
  today: string,
): Member[] {
  const names = fullNames(demo.names);
  return demo.departments.flatMap((plan, at) =>
    Array.from({ length: plan.people }, (_, place) => {
      const name = names.next().value as string;
      const role = roleOf(demo, at, place);
      const employee = make.employee(company, {
        name,
        email: `${mailName(name)}@${demo.mailDomain}`,
        role,
        departmentId: departments[at]!.id,
        siteId: siteId(plan.site),
        ...(role === "employee" ? career(random, since, today) : { hiredOn: toDbDate(addDays(since, -400)) }),
      });
      const zone = demo.sites.find((site) => site.name === plan.site)?.zone ?? demo.zone;
      return { employee, plan, place, zone };
    }),
  );
}

/** Each department is supervised by its first person; the office is led by the owner. */
function roleOf(demo: DemoCompany, department: number, place: number): Role {
  if (department === 0) return officeRoles[place] ?? "employee";
  return place === 0 && !demo.departments[department]!.parent ? "supervisor" : "employee";
}

/** When somebody came, and now and then when they left. */
function career(random: Random, since: string, today: string): Partial<Employee> {
  const hired = addDays(since, random.chance(0.25) ? random.whole(10, 300) : -random.whole(20, 2000));
  if (!random.chance(0.06)) return { hiredOn: toDbDate(hired) };
  const ends = addDays(today, -random.whole(5, 60));
  return {
    hiredOn: toDbDate(hired),
    endsOn: toDbDate(ends),
    archivedAt: new Date(`${addDays(ends, 3)}T09:00:00Z`),
  };
}

export function mailName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ł/g, "l")
    .replace(/Ł/g, "L")
    .toLowerCase()
    .replace(/'/g, "")
    .replace(/[^a-z0-9]+/g, ".");
}
