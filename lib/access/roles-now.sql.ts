import { Prisma } from "#lib/db/generated/client.ts";
import { resolver } from "./resolver.ts";

/**
 * What a user is in a company at this moment: their employee's role there, else the platform role with which they could
 * open it. Null when they are locked, archived, or not a member any more.
 */
export function roleNow(userId: Prisma.Sql, companyId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(e.role, u.platform_role) FROM users u
    LEFT JOIN memberships m ON m.user_id = u.id AND m.company_id = ${companyId} AND m.ended_at IS NULL
    LEFT JOIN employees e ON e.company_id = m.company_id AND e.id = m.employee_id AND e.archived_at IS NULL
    WHERE u.id = ${userId} AND u.status = 'active')`;
}

export async function readRolesNow(companyId: string, userIds: readonly string[]) {
  const role = roleNow(Prisma.raw("wanted.id"), Prisma.sql`${companyId}::uuid`);
  return resolver().$queryRaw<{ id: string; role: string | null }[]>`
    SELECT wanted.id::text AS id, ${role} AS role FROM unnest(${[...userIds]}::uuid[]) AS wanted (id)`;
}
