/**
 * Who may do what, and how far. One row a permission, one column a role; absent means refused.
 * Doors, navigation, buttons and the access matrix of the tests read this table and nothing else.
 */

export const roles = ["employee", "supervisor", "manager", "owner", "payroll_clerk", "viewer"] as const;
export type Role = (typeof roles)[number];

export const platformRoles = ["administrator", "developer"] as const;
export type PlatformRole = (typeof platformRoles)[number];
/** What the very first person of an installation is: somebody has to be able to do everything. */
export const firstPlatformRole: PlatformRole = "administrator";

/** own: oneself · department: people whose home department I supervise, or below it · company: everybody in it */
export const reaches = ["own", "department", "company"] as const;
export type Reach = (typeof reaches)[number];

type Cell = Reach | null;
/** A look is a read that the person concerned hears of: it writes down who looked (docs/adr/0011-looks.md). */
type Kind = "read" | "look" | "write";
type Row = { kind: Kind; reach: Record<Role, Cell> };

const O = "own";
const D = "department";
const C = "company";
const no = null;

function row(kind: Kind, ...cells: [Cell, Cell, Cell, Cell, Cell, Cell]): Row {
  return {
    kind,
    reach: Object.fromEntries(roles.map((role, at) => [role, cells[at]])) as Record<Role, Cell>,
  };
}

// biome-ignore format: the table is read in columns
export const permissions = {
  //                                  employee supervisor manager owner payroll viewer
  "company.view":          row("read",  C, C, C, C, C, C),
  "company.update":        row("write", no, no, no, C, no, no),
  "department.list":       row("read",  C, C, C, C, C, C),
  "department.edit":       row("write", no, no, C, C, no, no),
  "site.list":             row("read",  C, C, C, C, C, C),
  "site.edit":             row("write", no, no, C, C, no, no),
  "customer.list":         row("read",  C, C, C, C, C, C),
  "customer.edit":         row("write", no, C, C, C, no, no),
  "project.list":          row("read",  C, C, C, C, C, C),
  "project.edit":          row("write", no, C, C, C, no, no),
  "package.list":          row("read",  no, C, C, C, C, C),
  "package.edit":          row("write", no, no, C, C, no, no),
  "skill.list":            row("read",  no, C, C, C, C, C),
  "skill.edit":            row("write", no, no, C, C, no, no),
  "event.list":            row("read",  no, C, C, C, C, C),
  "event.edit":            row("write", no, C, C, C, no, no),
  "employee.list":         row("read",  O, D, C, C, C, C),
  "employee.edit":         row("write", no, no, C, C, no, no),
  "employee.invite":       row("write", no, no, C, C, no, no),
  "employee.assign-owner": row("write", no, no, no, C, no, no),
  // Personal words of somebody who has left, for ever
  "employee.erase":        row("write", no, no, no, C, no, no),
  "contract.list":         row("read",  O, D, C, C, C, O),
  "contract.edit":         row("write", no, no, C, C, C, no),
  "pay.list":              row("look",  O, O, C, C, C, O),
  "pay.edit":              row("write", no, no, C, C, C, no),
  // One's own time: the clock page
  "clock.view":            row("read",  O, O, O, O, O, O),
  "clock.punch":           row("write", O, O, O, O, O, O),
  // Other people's time
  "clock-in.list":         row("read",  O, D, C, C, C, C),
  "clock-in.edit":         row("write", no, D, C, C, no, no),
  // Clocking somebody in or out for them: a terminal, another program
  "punch.record":          row("write", no, D, C, C, no, no),
  "hours.report":          row("read",  O, D, C, C, C, C),
  "import.list":           row("read",  no, no, C, C, C, no),
  "import.run":            row("write", no, no, C, C, no, no),
  // How far a running import is: noted by the worker
  "import.progress":       row("write", no, no, no, no, no, no),
  "audit.list":            row("read",  no, no, C, C, no, no),
  "view.list":             row("read",  C, C, C, C, C, C),
  // Views of lists under a name: one's own
  "view.edit":             row("write", O, O, O, O, O, O),
  // Taking a list along as a file: what is in it, the list's own permission says
  "list.export":           row("look",  C, C, C, C, C, C),
  "token.list":            row("read",  no, no, no, C, no, no),
  "token.edit":            row("write", no, no, no, C, no, no),
  // Written by the product itself: seals, blocks whose end is missing
  "ledger.seal":           row("write", no, no, no, no, no, no),
  "ledger.close":          row("write", no, no, no, no, no, no),
  "ledger.verify":         row("read",  no, no, no, C, no, no),
  // What a company keeps no longer: erased by the worker
  "retention.erase":       row("write", no, no, no, no, no, no),
} satisfies Record<string, Row>;

export type Permission = keyof typeof permissions;

/** What platform people may do across companies. Inside a company an administrator may do all, a developer read all. */
export const platformPermissions = {
  "companies.list": { kind: "read", roles: ["administrator", "developer"] },
  "companies.create": { kind: "write", roles: ["administrator"] },
  "companies.suspend": { kind: "write", roles: ["administrator"] },
  "companies.open": { kind: "write", roles: ["administrator", "developer"] },
  "users.list": { kind: "read", roles: ["administrator", "developer"] },
  "users.edit": { kind: "write", roles: ["administrator"] },
  "users.roles": { kind: "write", roles: ["administrator"] },
  "outbox.list": { kind: "read", roles: ["administrator"] },
  "outbox.edit": { kind: "write", roles: ["administrator"] },
  // A mail may hold a link that lets its reader in: who opened it is written down.
  "outbox.read": { kind: "write", roles: ["administrator"] },
  // The worker's own: claims and marks mail
  "outbox.send": { kind: "write", roles: ["administrator"] },
  "jobs.list": { kind: "read", roles: ["administrator", "developer"] },
  "jobs.edit": { kind: "write", roles: ["administrator"] },
  "platform-audit.list": { kind: "read", roles: ["administrator", "developer"] },
  // Who did what in all companies, without the values: those are seen by opening the company
  "company-audit.list": { kind: "read", roles: ["administrator", "developer"] },
  "ledgers.verify": { kind: "write", roles: ["administrator"] },
  "blocked.list": { kind: "read", roles: ["administrator", "developer"] },
  "blocked.edit": { kind: "write", roles: ["administrator"] },
  "features.list": { kind: "read", roles: ["administrator", "developer"] },
  "features.edit": { kind: "write", roles: ["administrator"] },
  "isolation.list": { kind: "read", roles: ["administrator", "developer"] },
  // The worker's own: keeps the result of a self-test
  "isolation.record": { kind: "write", roles: ["administrator"] },
  "doctor.view": { kind: "read", roles: ["administrator", "developer"] },
} satisfies Record<string, { kind: "read" | "write"; roles: readonly PlatformRole[] }>;

export type PlatformPermission = keyof typeof platformPermissions;

/** The reach a role has for a permission; null is a refusal. */
export function reachOf(role: Role | PlatformRole, permission: Permission): Reach | null {
  const entry = permissions[permission];
  if (role === "administrator") return "company";
  if (role === "developer") return entry.kind === "write" ? null : "company";
  return entry.reach[role];
}

/** Whether `reach` goes at least as far as `needed`. */
export function satisfies(reach: Reach | null, needed: Reach): boolean {
  return reach !== null && reaches.indexOf(reach) >= reaches.indexOf(needed);
}

/** The roles that may, in the order of the table: what a 403 page names. */
export function rolesThatMay(permission: Permission): Role[] {
  return roles.filter((role) => permissions[permission].reach[role] !== null);
}

/** Whether a platform role may do something across companies. */
export function platformMay(role: PlatformRole, permission: PlatformPermission): boolean {
  return (platformPermissions[permission].roles as readonly PlatformRole[]).includes(role);
}

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
