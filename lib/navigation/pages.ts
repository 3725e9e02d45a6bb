import type { Permission, Reach } from "#lib/access/permissions.ts";
import { routes } from "#lib/routes.ts";

type Company = ReturnType<typeof routes.company>;

/** A page of the navigation and what it takes to open it. */
export interface NavigationPage {
  /** Its name in messages/en/navigation.json */
  key: string;
  group: "time" | "people" | "work" | "reports" | "company" | null;
  icon: string;
  href: (company: Company) => string;
  permission: Permission;
  /** With a smaller reach the page would only show oneself: then it is not offered. */
  least: Reach;
  /** The second key after G. */
  key2?: string;
  exact?: true;
}

/** What those see who look after others. */
// biome-ignore format: the table is read in columns
export const pages = [
  { key: "dashboard",   group: null,      icon: "dashboard",   href: (c) => c.dashboard(),        permission: "clock-in.list",   least: "department", key2: "d", exact: true },
  { key: "clockIns",    group: "time",    icon: "clock",       href: (c) => c.clockIns.list(),    permission: "clock-in.list",   least: "department", key2: "i" },
  { key: "imports",     group: "time",    icon: "import",      href: (c) => c.imports.list(),     permission: "import.list",     least: "company",    key2: "m" },
  { key: "employees",   group: "people",  icon: "people",      href: (c) => c.employees.list(),   permission: "employee.list",   least: "department", key2: "e" },
  { key: "departments", group: "people",  icon: "departments", href: (c) => c.departments.list(), permission: "department.list", least: "company",    key2: "o" },
  { key: "sites",       group: "people",  icon: "sites",       href: (c) => c.sites.list(),       permission: "site.list",       least: "company",    key2: "l" },
  { key: "customers",   group: "work",    icon: "customers",   href: (c) => c.customers.list(),   permission: "customer.list",   least: "company",    key2: "u" },
  { key: "projects",    group: "work",    icon: "projects",    href: (c) => c.projects.list(),    permission: "project.list",    least: "company",    key2: "j" },
  { key: "events",      group: "work",    icon: "schedule",    href: (c) => c.events.list(),      permission: "event.list",      least: "company",    key2: "v" },
  { key: "packages",    group: "work",    icon: "packages",    href: (c) => c.packages.list(),    permission: "package.list",    least: "company",    key2: "k" },
  { key: "skills",      group: "work",    icon: "skills",      href: (c) => c.skills.list(),      permission: "skill.list",      least: "company",    key2: "s" },
  { key: "hours",       group: "reports", icon: "reports",     href: (c) => c.hoursReport(),      permission: "hours.report",    least: "department", key2: "h" },
  { key: "audit",       group: "company", icon: "audit",       href: (c) => c.audit(),            permission: "audit.list",      least: "company",    key2: "a" },
  { key: "settings",    group: "company", icon: "settings",    href: (c) => c.settings(),         permission: "company.view",    least: "company",    key2: "," },
] as const satisfies readonly NavigationPage[];

/** What those see who only look after their own time. */
export const ownPages = [
  {
    key: "clock",
    group: null,
    icon: "clock",
    href: () => routes.clock(),
    permission: "clock.view",
    least: "own",
    key2: "d",
    exact: true,
  },
  {
    key: "myHours",
    group: null,
    icon: "hours",
    href: () => routes.myHours(),
    permission: "clock.view",
    least: "own",
    key2: "h",
  },
  {
    key: "myContract",
    group: null,
    icon: "pay",
    href: () => routes.myContract(),
    permission: "contract.list",
    least: "own",
    key2: "p",
  },
] as const satisfies readonly NavigationPage[];

/** Things one can start from anywhere. */
export interface NavigationAct {
  /** Its name in messages/en/navigation.json */
  key: string;
  icon: string;
  href: (company: Company) => string;
  permission: Permission;
}

export const acts = [
  { key: "addClockIn", icon: "add", href: (c) => c.clockIns.add(), permission: "clock-in.edit" },
  { key: "addEmployee", icon: "invite", href: (c) => c.employees.add(), permission: "employee.edit" },
  { key: "addCustomer", icon: "add", href: (c) => c.customers.add(), permission: "customer.edit" },
  { key: "addProject", icon: "add", href: (c) => c.projects.add(), permission: "project.edit" },
  { key: "addEvent", icon: "add", href: (c) => c.events.add(), permission: "event.edit" },
  { key: "addPackage", icon: "add", href: (c) => c.packages.add(), permission: "package.edit" },
  { key: "addSkill", icon: "add", href: (c) => c.skills.add(), permission: "skill.edit" },
  { key: "addDepartment", icon: "add", href: (c) => c.departments.add(), permission: "department.edit" },
  { key: "addSite", icon: "add", href: (c) => c.sites.add(), permission: "site.edit" },
  { key: "importHours", icon: "upload", href: (c) => c.imports.add(), permission: "import.run" },
] as const satisfies readonly NavigationAct[];
