import { isRole, type PlatformRole, platformRoles, type Role } from "./permissions.ts";
import { readRolesNow } from "./roles-now.sql.ts";

/** A role as it is kept, or null when it is none of ours. */
export function roleOf(text: string | null): Role | PlatformRole | null {
  return text !== null && isRole(text) ? text : (platformRoles.find((one) => one === text) ?? null);
}

/** What users are in a company at this moment; who is nothing there is not among them. */
export async function rolesNow(
  companyId: string,
  userIds: readonly string[],
): Promise<Map<string, Role | PlatformRole>> {
  const rows = userIds.length > 0 ? await readRolesNow(companyId, userIds) : [];
  return new Map(
    rows.flatMap(({ id, role }) => {
      const known = roleOf(role);
      return known ? [[id, known] as const] : [];
    }),
  );
}
