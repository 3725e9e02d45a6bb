import { type CompanyActor, may } from "./actor.ts";
import type { Permission } from "./permissions.ts";
import { refusal } from "./refusal.ts";

/**
 * Refuses an actor without a permission, for a page whose act comes later: its form is not shown to people who could
 * not send it. Errors: forbidden.
 */
export function requirePermission(actor: CompanyActor, permission: Permission): void {
  if (may(actor, permission)) return;
  throw refusal(actor, permission);
}
