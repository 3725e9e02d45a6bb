import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { type CompanyActor, may } from "./actor.ts";
import { type Permission, rolesThatMay } from "./permissions.ts";

/**
 * Refuses an actor without a permission, for a page whose act comes later: its form is not shown to people who could
 * not send it. Errors: forbidden.
 */
export function requirePermission(actor: CompanyActor, permission: Permission): void {
  if (may(actor, permission)) return;
  throw new AppError("forbidden", said("shared.roleForbids"), {
    detail: { permission, role: actor.role, roles: rolesThatMay(permission) },
  });
}
