import { jobActor } from "#lib/access/actor.ts";
import type { ActorCompany } from "#lib/access/actor-company.ts";
import { assignableRoles } from "#lib/access/assign.ts";
import { reachOf } from "#lib/access/permissions.ts";
import { resolver } from "#lib/access/resolver.ts";
import { rolesNow } from "#lib/access/roles-now.ts";

interface Invited {
  createdByUserId: string | null;
  employeeId: string | null;
}

/**
 * Of invitations those whose inviter could still send them. The link of a manager who has left lets nobody in, and
 * neither does one to somebody who has become more than the inviter may give: the address was the inviter's choice.
 */
export async function stillMeant<I extends Invited>(
  company: ActorCompany,
  invitations: readonly I[],
): Promise<I[]> {
  const ids = invitations.flatMap(({ employeeId }) => employeeId ?? []);
  const people = await resolver().employee.findMany({
    where: { companyId: company.id, id: { in: ids }, archivedAt: null },
    select: { id: true, role: true },
  });
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  const inviters = new Set(invitations.flatMap(({ createdByUserId }) => createdByUserId ?? []));
  const inviterRoles = await rolesNow(company.id, [...inviters]);
  return invitations.filter(({ createdByUserId, employeeId }) => {
    const role = roles.get(employeeId ?? "");
    if (role === undefined) return false;
    // The command line and programs are nobody's user.
    if (createdByUserId === null) return true;
    const inviterRole = inviterRoles.get(createdByUserId);
    if (!inviterRole || reachOf(inviterRole, "employee.invite") === null) return false;
    const given = assignableRoles({ ...jobActor(company, ""), role: inviterRole });
    return (given as string[]).includes(role);
  });
}
