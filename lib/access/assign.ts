import { actorReach, type CompanyActor, roleReach } from "./actor.ts";
import {
  isRole,
  type Permission,
  type PlatformRole,
  permissions,
  type Role,
  reachOf,
  roles,
  satisfies,
} from "./permissions.ts";
import { scopeFor } from "./scopes.ts";

/**
 * The roles an actor may give and take: those that may nothing the actor may not. So nobody raises anybody above
 * themselves, and only owners (and administrators) make owners.
 */
export function assignableRoles(actor: CompanyActor): Role[] {
  const every = Object.keys(permissions) as Permission[];
  return roles.filter((role) => every.every((permission) => within(actor, role, permission)));
}

function within(actor: CompanyActor, role: Role, permission: Permission): boolean {
  const theirs = reachOf(role, permission);
  // One's own time is everybody's own: it raises nobody, and visitors without an employee have none.
  if (theirs === null || theirs === "own") return true;
  // Nor does what every employee may; what only people do is no token's to hold, so there its role alone counts.
  if (satisfies(reachOf("employee", permission), theirs)) return true;
  const peopleOnly = actor.token && !scopeFor(permission);
  return satisfies(peopleOnly ? roleReach(actor, permission) : actorReach(actor, permission), theirs);
}

/** The roles a program can have: it is nobody's employee, so a reach of its own or of a department would be empty. */
export function tokenRoles(actor: CompanyActor): Role[] {
  return assignableRoles(actor).filter((role) => satisfies(reachOf(role, "employee.list"), "company"));
}

/** Whether somebody may all that a program of this role may: else the program is held to what they may. */
export function coversProgram(maker: Role | PlatformRole, role: Role): boolean {
  const every = Object.keys(permissions) as Permission[];
  return every.every((one) => reachOf(role, one) !== "company" || reachOf(maker, one) === "company");
}

/** Whether somebody of this role may hand over the company itself: the role that must never be left empty. */
export function ownsCompany(role: string): boolean {
  return isRole(role) && reachOf(role, "employee.assign-owner") !== null;
}

export const owningRoles: readonly Role[] = roles.filter(ownsCompany);

/** Whether supervising a department means anything for this role: it may correct the time of its people. */
export function canSupervise(role: string): boolean {
  return isRole(role) && satisfies(reachOf(role, "clock-in.edit"), "department");
}

export const supervisingRoles: readonly Role[] = roles.filter(canSupervise);
