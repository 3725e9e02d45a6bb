import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import type { CompanyActor } from "./actor.ts";
import { type Permission, rolesThatMay } from "./permissions.ts";
import { scopeFor, scopesAllow } from "./scopes.ts";

/** Why an actor may not: the roles that may, or the scope its token does not have. */
export function refusal(actor: CompanyActor, permission: Permission): AppError {
  const scope = scopeFor(permission);
  if (actor.token && scope && !scopesAllow(actor.token.scopes, permission))
    return new AppError("forbidden", said("token.scopeMissing", { scope }), {
      detail: { permission, scope },
    });
  return new AppError("forbidden", said("shared.roleForbids"), {
    detail: { permission, role: actor.role, roles: rolesThatMay(permission) },
  });
}
