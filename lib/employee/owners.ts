import { owningRoles, ownsCompany } from "#lib/access/assign.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/**
 * A company is never left without an owner. Call it with the company locked.
 *
 * Errors: invalid at `field`, or conflict without one.
 */
export async function refuseLastOwner(
  db: Db,
  employee: { id: string; name: string; role: string },
  field: string | null,
): Promise<void> {
  if (!ownsCompany(employee.role)) return;
  const others = await db.employee.count({
    where: { id: { not: employee.id }, role: { in: [...owningRoles] }, archivedAt: null },
  });
  if (others > 0) return;
  const message = said("employee.lastOwner", { name: employee.name });
  throw field ? invalid(field, message) : new AppError("conflict", message);
}
