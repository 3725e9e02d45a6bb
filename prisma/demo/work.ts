import type { WorkedOn } from "#lib/punch/punch.ts";
import type { Random } from "#lib/testing/random.ts";
import type { Member, Roster } from "./roster.ts";

export type Work = WorkedOn;

/** What somebody works on: their own department and site, and where that is usual, a customer or one of its projects. */
export function chooseWork(roster: Roster, member: Member, random: Random, before: Work | null = null): Work {
  const { departmentId, siteId } = member.employee;
  const home = { departmentId, siteId, customerId: null, projectId: null };
  if (!member.plan.forCustomers) return home;
  // Days on the same thing follow one another.
  if (before?.projectId && random.chance(0.3)) return before;
  const customer = random.pick(roster.customers);
  const project = customer.projects.length > 0 && random.chance(0.85) ? random.pick(customer.projects) : null;
  return { ...home, customerId: customer.id, projectId: project?.id ?? null };
}
