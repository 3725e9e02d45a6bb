/**
 * Which database role may do what to which table. The start brings every database to exactly this: what is missing
 * is granted, what is too much is taken back. A table that is not named here fails a test.
 *
 * - app: the product itself, fenced to one company at a time by the row rules
 * - platform: the console and the worker, across companies
 * - resolver: turns a secret into an actor
 * - retention: deletes and erases, nothing else
 */
export const loginRoles = ["app", "platform", "resolver", "retention"] as const;
export type LoginRole = (typeof loginRoles)[number];
export type Privilege = "SELECT" | "INSERT" | "UPDATE" | "DELETE";
export type TableGrants = Partial<Record<LoginRole, readonly Privilege[]>>;

const read = ["SELECT"] as const;
const add = ["INSERT"] as const;
/** A ledger: added to and read, never changed. */
const ledger = ["SELECT", "INSERT"] as const;
/** Archived rather than deleted. */
const keep = ["SELECT", "INSERT", "UPDATE"] as const;
const full = ["SELECT", "INSERT", "UPDATE", "DELETE"] as const;
const erase = ["SELECT", "UPDATE"] as const;
const expire = ["SELECT", "DELETE"] as const;

/** A tenant table of ordinary records. */
const records: TableGrants = { app: full, platform: read, retention: read };

export const grants: Record<string, TableGrants> = {
  companies: { app: keep, platform: keep, resolver: read, retention: read },
  departments: { ...records, resolver: read },
  department_supervisors: { ...records, resolver: read },
  // A company's first owner is added before anybody could open a scope in it.
  employees: { ...records, platform: ledger, resolver: read },
  sites: records,
  customers: records,
  projects: records,
  // The note is a person's; the terms stay.
  contracts: { ...records, retention: erase },
  pay_rates: records,
  home_departments: records,
  skills: records,
  packages: records,
  package_crews: records,
  package_costs: records,
  events: records,
  saved_views: records,

  punches: { app: ledger, platform: read, retention: read },
  punch_details: { app: ledger, platform: read, retention: erase },
  chain_heads: { app: keep, platform: read, retention: read },
  // The note that a clock-in shows is its punches', and goes with theirs.
  clock_ins: { app: full, platform: read, retention: erase },
  clock_in_breaks: { app: full, platform: read, retention: read },
  imports: { app: full, platform: read, retention: ["SELECT", "UPDATE", "DELETE"] },
  import_rows: { app: full, platform: read, retention: read },

  audit_entries: { app: ledger, platform: ledger, retention: ledger },
  audit_details: { app: ledger, platform: ledger, retention: ["SELECT", "INSERT", "UPDATE"] },
  audit_links: { app: ledger, platform: read, retention: read },
  seals: { app: ledger, platform: read, retention: read },
  punch_seal_heads: { app: ledger, platform: read, retention: read },
  platform_audit_entries: { platform: ledger, resolver: ledger, retention: ledger },

  idempotency_keys: { app: ledger, platform: read, retention: expire },
  mail_messages: { app: add, platform: keep, resolver: keep, retention: expire },
  credentials: { app: add, platform: keep, resolver: keep, retention: expire },
  memberships: { app: keep, platform: keep, resolver: keep, retention: read },

  users: { platform: keep, resolver: keep, retention: erase },
  sessions: { platform: ["SELECT", "UPDATE"], resolver: keep, retention: expire },
  devices: { platform: read, resolver: full, retention: expire },
  company_openings: { platform: keep, resolver: keep, retention: expire },
  // Kept and asked by whoever answers a request, before anybody is known; lifted in the console.
  blocked_addresses: { platform: keep, resolver: keep, retention: expire },
  // A switch of one company is taken away when it follows the general one again.
  feature_switches: { platform: full, resolver: read, retention: read },
  isolation_runs: { platform: keep, retention: expire },
  sign_in_throttles: { platform: read, resolver: full, retention: expire },
};

/** Not ours to change and without row rules: Prisma's own record of migrations, which the health check reads. */
export const unruled: Record<string, TableGrants> = { _prisma_migrations: { platform: read } };
