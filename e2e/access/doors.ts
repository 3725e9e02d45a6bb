import {
  type Permission,
  type PlatformPermission,
  type PlatformRole,
  platformMay,
  platformRoles,
  type Reach,
  reachOf,
  satisfies,
} from "#lib/access/permissions.ts";
import { addDays } from "#lib/shared/local-time.ts";
import type { AnyRole } from "../fixtures/people.ts";

/**
 * Whom a page or route is for.
 *
 * - company: people of the company, and platform people who visit it; `needs` to open it, `sees` to find its record,
 *   `person` when that record tells of one employee and is bounded by the reach, `leadsOn` when it sends those whose
 *   reach is only their own to a page about themselves
 * - clock: people of any company · platform: the console · user: anybody signed in · public: everybody
 */
export type Door =
  | { surface: "company"; needs: Permission; sees: Permission; person: boolean; leadsOn?: true }
  | { surface: "platform"; needs: PlatformPermission }
  | { surface: "clock" | "user" | "public" };

type CompanyDoor = Door & { surface: "company" };

export const company = (needs: Permission, sees: Permission = needs): CompanyDoor => ({
  surface: "company",
  needs,
  sees,
  person: false,
});
export const person = (needs: Permission, sees: Permission = needs): CompanyDoor => ({
  surface: "company",
  needs,
  sees,
  person: true,
});
export const platform = (needs: PlatformPermission): Door => ({ surface: "platform", needs });
export const clock: Door = { surface: "clock" };
export const user: Door = { surface: "user" };
export const everybody: Door = { surface: "public" };

/** Each page by its folder. A page that is not here fails the matrix, and so does a line without a page. */
export const pageDoors: Record<string, Door> = {
  "(auth)/confirm/[secret]": everybody,
  "(auth)/first-administrator/[secret]": everybody,
  "(auth)/forgot-password": everybody,
  "(auth)/forgot-password/sent": everybody,
  "(auth)/invitation/[secret]": everybody,
  "(auth)/reset-password/[secret]": everybody,
  "(auth)/sign-in": everybody,
  "(auth)/sign-up": everybody,
  "(auth)/sign-up/sent": everybody,
  account: user,
  admin: platform("companies.list"),
  "admin/audit": platform("platform-audit.list"),
  "admin/audit/companies": platform("company-audit.list"),
  "admin/companies/[id]": platform("companies.list"),
  "admin/companies/new": platform("companies.create"),
  "admin/blocked": platform("blocked.list"),
  "admin/doctor": platform("doctor.view"),
  "admin/features": platform("features.list"),
  "admin/isolation": platform("isolation.list"),
  "admin/jobs": platform("jobs.list"),
  "admin/limits": platform("blocked.list"),
  "admin/outbox": platform("outbox.list"),
  "admin/users": platform("users.list"),
  "admin/users/[id]": platform("users.list"),
  "c/[company]": { ...company("clock-in.list"), leadsOn: true },
  "c/[company]/audit": company("audit.list"),
  "c/[company]/clock-ins": company("clock-in.list"),
  "c/[company]/clock-ins/[id]": person("clock-in.list"),
  "c/[company]/clock-ins/[id]/edit": person("clock-in.edit"),
  "c/[company]/clock-ins/new": company("clock-in.edit"),
  "c/[company]/clock-ins/set": company("clock-in.edit"),
  "c/[company]/contracts/[id]/edit": person("contract.edit", "contract.list"),
  "c/[company]/customers": company("customer.list"),
  "c/[company]/customers/[id]": company("customer.list"),
  "c/[company]/customers/[id]/edit": company("customer.edit", "customer.list"),
  "c/[company]/customers/new": company("customer.edit"),
  "c/[company]/departments": company("department.list"),
  "c/[company]/departments/[id]": company("department.list"),
  "c/[company]/departments/[id]/edit": company("department.edit", "department.list"),
  "c/[company]/departments/new": company("department.edit"),
  "c/[company]/employees": company("employee.list"),
  "c/[company]/employees/[id]": person("employee.list"),
  "c/[company]/employees/[id]/contracts/new": person("contract.edit", "employee.list"),
  "c/[company]/employees/[id]/edit": person("employee.edit", "employee.list"),
  "c/[company]/employees/[id]/pay": person("pay.list"),
  "c/[company]/employees/[id]/pay/new": person("pay.edit", "pay.list"),
  "c/[company]/employees/import": company("employee.edit"),
  "c/[company]/employees/new": company("employee.edit"),
  "c/[company]/events": company("event.list"),
  "c/[company]/events/[id]": company("event.list"),
  "c/[company]/events/[id]/edit": company("event.edit", "event.list"),
  "c/[company]/events/new": company("event.edit"),
  "c/[company]/imports": company("import.list"),
  "c/[company]/imports/[id]": company("import.list"),
  "c/[company]/imports/new": company("import.run"),
  "c/[company]/pay-rates/[id]/edit": person("pay.edit", "pay.list"),
  "c/[company]/packages": company("package.list"),
  "c/[company]/packages/[id]": company("package.list"),
  "c/[company]/packages/[id]/edit": company("package.edit", "package.list"),
  "c/[company]/packages/new": company("package.edit"),
  "c/[company]/projects": company("project.list"),
  "c/[company]/projects/[id]": company("project.list"),
  "c/[company]/projects/[id]/edit": company("project.edit", "project.list"),
  "c/[company]/projects/new": company("project.edit"),
  "c/[company]/reports/hours": company("hours.report"),
  "c/[company]/settings": company("company.view"),
  "c/[company]/settings/change": company("company.update", "company.view"),
  "c/[company]/settings/methods": company("company.view"),
  "c/[company]/settings/retention": company("company.view"),
  "c/[company]/settings/roles": company("company.view"),
  "c/[company]/settings/tokens": company("token.list"),
  "c/[company]/sites": company("site.list"),
  "c/[company]/sites/[id]": company("site.list"),
  "c/[company]/sites/[id]/edit": company("site.edit", "site.list"),
  "c/[company]/sites/new": company("site.edit"),
  "c/[company]/skills": company("skill.list"),
  "c/[company]/skills/[id]": company("skill.list"),
  "c/[company]/skills/[id]/edit": company("skill.edit", "skill.list"),
  "c/[company]/skills/new": company("skill.edit"),
  clock: clock,
  "clock/contract": clock,
  "clock/hours": clock,
  companies: user,
  "docs/api": everybody,
};

/** The front door has no page of its own: it leads everybody to where they begin. */
export const frontDoor = "";

export interface RouteDoor {
  method: "GET" | "POST";
  door: Door;
  query?: string;
  /** A body the route reads and refuses: whoever gets 422 was let in, and nothing was written. */
  body?: unknown;
}

/** Of a year's rows the last weeks: all roles ask for them at the same moment. */
const lately = `?from=${addDays(new Date().toISOString().slice(0, 10), -21)}`;

export const routeDoors: Record<string, RouteDoor> = {
  "api/v1/clock": { method: "GET", door: clock },
  "api/v1/companies/[company]/imports/[id]/progress": { method: "GET", door: company("import.list") },
  "api/v1/companies/[company]/live": { method: "GET", door: company("clock-in.list") },
  "api/v1/companies/[company]/reports/hours": {
    method: "GET",
    door: company("hours.report"),
    query: "?format=csv&by=employee",
  },
  "api/v1/companies/[company]/audit/export": { method: "GET", door: company("audit.list"), query: lately },
  "api/v1/companies/[company]/clock-ins/export": {
    method: "GET",
    door: company("clock-in.list"),
    query: lately,
  },
  "api/v1/companies/[company]/customers/export": { method: "GET", door: company("customer.list") },
  "api/v1/companies/[company]/departments/export": { method: "GET", door: company("department.list") },
  "api/v1/companies/[company]/employees/export": { method: "GET", door: company("employee.list") },
  "api/v1/companies/[company]/events/export": { method: "GET", door: company("event.list") },
  "api/v1/companies/[company]/packages/export": { method: "GET", door: company("package.list") },
  "api/v1/companies/[company]/projects/export": { method: "GET", door: company("project.list") },
  "api/v1/companies/[company]/sites/export": { method: "GET", door: company("site.list") },
  "api/v1/companies/[company]/skills/export": { method: "GET", door: company("skill.list") },
  "api/v1/companies/[company]/search": { method: "GET", door: company("company.view"), query: "?q=a" },
  "api/v1/health": { method: "GET", door: everybody },
  "api/v1/openapi.json": { method: "GET", door: everybody },
};

/** The API for programs has a table of its own: its operations. Each is tried as everybody in lib/api/*.db.test.ts. */
export const api = "api/v1/[...path]";

/** next-auth's own addresses are tested where signing in is. */
export const nextAuth = "api/auth/[...nextauth]";

export const isPlatformRole = (role: AnyRole): role is PlatformRole =>
  (platformRoles as readonly string[]).includes(role);

/** A person as far as a role's reach goes: oneself, one of the supervised departments, or neither. */
export type Distance = "self" | "within" | "elsewhere";
const least: Record<Distance, Reach> = { self: "own", within: "department", elsewhere: "company" };

/** The status a door owes somebody of a role at home, from the table of permissions alone. */
export function owed(door: Door, role: AnyRole, distance: Distance = "elsewhere"): number {
  switch (door.surface) {
    case "public":
    case "user":
      return 200;
    case "clock":
      return isPlatformRole(role) ? 403 : 200;
    case "platform":
      if (!isPlatformRole(role)) return 404;
      return platformMay(role, door.needs) ? 200 : 403;
    case "company": {
      const seen = reachOf(role, door.sees);
      if (!seen) return 403;
      if (door.person && !satisfies(seen, least[distance])) return 404;
      if (door.leadsOn && seen === "own") return 307;
      return reachOf(role, door.needs) ? 200 : 403;
    }
  }
}

/** The same for the company of others, or for a record of theirs: nobody learns that there is anything. */
export function owedAbroad(door: CompanyDoor, role: AnyRole, way: "slug" | "record"): number {
  if (way === "slug") return 404;
  return reachOf(role, door.sees) ? 404 : 403;
}
