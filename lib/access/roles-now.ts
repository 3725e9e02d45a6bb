import { isRole, type PlatformRole, platformRoles, type Role } from "./permissions.ts";
import { resolver } from "./resolver.ts";

/**
 * What users are in a company at this moment: their employee's role there, else the platform role with which they could
 * open it. Who is locked, archived or not a member any more is not among them.
 */
export async function rolesNow(
  companyId: string,
  userIds: readonly string[],
): Promise<Map<string, Role | PlatformRole>> {
  if (userIds.length === 0) return new Map();
  const users = await resolver().user.findMany({
    where: { id: { in: [...userIds] }, status: "active" },
    select: {
      id: true,
      platformRole: true,
      memberships: {
        where: { companyId, endedAt: null },
        select: { employee: { select: { role: true, archivedAt: true } } },
      },
    },
  });
  const found = users.map(({ id, platformRole, memberships }) => {
    const employee = memberships[0]?.employee;
    const role = employee && !employee.archivedAt && isRole(employee.role) ? employee.role : undefined;
    return [id, role ?? platformRoles.find((one) => one === platformRole)] as const;
  });
  return new Map(found.filter((one): one is [string, Role | PlatformRole] => one[1] !== undefined));
}
