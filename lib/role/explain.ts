import { type Permission, permissions, type Reach, type Role, reachOf } from "#lib/access/permissions.ts";
import type { RoleExplanation, RoleLine } from "./schema.ts";

/** A permission's sentence: "clock-in.list" is at "may_clock-in_list". */
export const sentenceKey = (permission: Permission) => `may_${permission.replaceAll(".", "_")}`;

const every = Object.keys(permissions) as Permission[];
/** What nobody's role has is the product's own. */
const ofPeople = every.filter((permission) => reachesOf(permission).some((reach) => reach !== null));

function reachesOf(permission: Permission): (Reach | null)[] {
  return Object.values(permissions[permission].reach);
}

/** What a role may in a company, rendered from the table of permissions and from nothing else. */
export function explainRole(role: Role): RoleExplanation {
  const lines = ofPeople.map(
    (permission): RoleLine => ({
      permission,
      key: sentenceKey(permission),
      reach: reachOf(role, permission),
      aboutPeople: reachesOf(permission).some((reach) => reach === "own" || reach === "department"),
    }),
  );
  const may = lines.filter((line) => line.reach !== null);
  const writes = ({ permission }: RoleLine) => permissions[permission].kind === "write";
  return {
    sees: may.filter((line) => !writes(line)),
    does: may.filter(writes),
    not: lines.filter((line) => line.reach === null),
  };
}
