import { type Permission, permissions } from "./permissions.ts";

/** What a token can be about; everything else is done by people. */
export const tokenNouns = [
  "company",
  "department",
  "site",
  "customer",
  "project",
  "package",
  "skill",
  "event",
  "employee",
  "contract",
  "pay",
  "punch",
  "clock-in",
  "hours",
  "audit",
] as const;

const kinds = ["read", "write"] as const;

/** "customer:read": a noun of the table of permissions, and whether it is only read. */
export type Scope = `${(typeof tokenNouns)[number]}:${(typeof kinds)[number]}`;

/** The scope a permission asks for, or null where no token has it. */
export function scopeFor(permission: Permission): Scope | null {
  const noun = tokenNouns.find((one) => permission.startsWith(`${one}.`));
  if (!noun) return null;
  // A look is a read that is written down.
  return `${noun}:${permissions[permission].kind === "write" ? "write" : "read"}`;
}

const asked = new Set((Object.keys(permissions) as Permission[]).map(scopeFor));

/** Every scope there is, in the order of the nouns. */
export const scopes: readonly Scope[] = tokenNouns
  .flatMap((noun) => kinds.map((kind): Scope => `${noun}:${kind}`))
  .filter((scope) => asked.has(scope));

/** Whether scopes open a permission. Whoever may write a noun may read it: the answer of a write is the record. */
export function scopesAllow(given: readonly string[], permission: Permission): boolean {
  const scope = scopeFor(permission);
  if (!scope) return false;
  return given.includes(scope) || given.includes(scope.replace(/:read$/, ":write"));
}
