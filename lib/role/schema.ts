import type { Permission, Reach } from "#lib/access/permissions.ts";

/** One line of what a role may, straight from the table. */
export interface RoleLine {
  permission: Permission;
  /** Its sentence in messages/en/role.json */
  key: string;
  /** How far it goes; null where it is refused */
  reach: Reach | null;
  /** Whether it is about people, so that the reach says whose */
  aboutPeople: boolean;
}

/** What a role sees, what it does, and what is for others. */
export interface RoleExplanation {
  sees: RoleLine[];
  does: RoleLine[];
  not: RoleLine[];
}
