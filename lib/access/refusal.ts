import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { type CompanyActor, roleReach } from "./actor.ts";
import { type Permission, reachOf, rolesThatMay } from "./permissions.ts";
import { scopeFor, scopesAllow } from "./scopes.ts";

/** Why an actor may not: the roles that may, or the scope its token does not have. */
export function refusal(actor: CompanyActor, permission: Permission): AppError {
  const scope = scopeFor(permission);
  if (actor.token && scope && !scopesAllow(actor.token.scopes, permission))
    return new AppError("forbidden", said("token.scopeMissing", { scope }), {
      detail: { permission, scope },
    });
  const { token } = actor;
  if (token?.makerRole && roleReach(actor, permission) !== reachOf(actor.role, permission))
    return new AppError("forbidden", said("token.makerMayNot"), {
      detail: { permission, role: token.makerRole },
    });
  return new AppError("forbidden", said("shared.roleForbids"), {
    detail: { permission, role: actor.role, roles: rolesThatMay(permission) },
  });
}
