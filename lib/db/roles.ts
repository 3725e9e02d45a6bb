import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { grants, type LoginRole, loginRoles, unruled } from "./grants.ts";
import * as sql from "./roles.sql.ts";
import { derivePassword, scramVerifier } from "./scram.ts";

export type RoleUrls = Record<LoginRole, string>;

/** The database refuses something that only its administrator can allow: one sentence for that person. */
export class RolesRefused extends Error {
  override name = "RolesRefused";
}

/** The app role lives under the migrations' rules alone; the others each have one of their own. */
const ruledRoles = ["platform", "resolver", "retention"] as const;

/**
 * Brings the login roles, their rights and row rules, and the queue's schema to what grants.ts says. Needs the owner
 * of the database with CREATEROLE, no superuser. Run again it changes nothing.
 *
 * @param overrides addresses of roles that somebody else made: they get the rights, their passwords stay alone
 */
export async function ensureRoles(
  ownerUrl: string,
  secret: string,
  overrides: Partial<RoleUrls> = {},
): Promise<RoleUrls> {
  const owner = new Client({ connectionString: ownerUrl, application_name: "hourly roles" });
  await owner.connect();
  try {
    const urls = roleUrls(await sql.databaseName(owner), ownerUrl, secret, overrides);
    await makeQueue(ownerUrl);
    await owner.query("BEGIN");
    await sql.takeRolesLock(owner);
    for (const role of loginRoles)
      await ensureLogin(owner, urls[role], role in overrides && overrides[role] !== undefined);
    const names = Object.fromEntries(loginRoles.map((role) => [role, userOf(urls[role])])) as RoleUrls;
    for (const statement of await differences(owner, names)) await owner.query(statement);
    await owner.query("COMMIT");
    return urls;
  } finally {
    await owner.end();
  }
}

function roleUrls(
  database: string,
  ownerUrl: string,
  secret: string,
  overrides: Partial<RoleUrls>,
): RoleUrls {
  return Object.fromEntries(
    loginRoles.map((role) => [role, overrides[role] ?? roleUrl(ownerUrl, secret, `${database}_${role}`)]),
  ) as RoleUrls;
}

/** The addresses of the login roles as a start makes them, without making or changing anything: to look at what is. */
export async function knownRoles(
  ownerUrl: string,
  secret: string,
  overrides: Partial<RoleUrls> = {},
): Promise<RoleUrls> {
  const owner = new Client({ connectionString: ownerUrl, application_name: "hourly roles" });
  await owner.connect();
  try {
    return roleUrls(await sql.databaseName(owner), ownerUrl, secret, overrides);
  } finally {
    await owner.end();
  }
}

function roleUrl(ownerUrl: string, secret: string, role: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = derivePassword(secret, role);
  return url.href;
}

const userOf = (url: string) => decodeURIComponent(new URL(url).username);

async function canLogIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureLogin(owner: Client, url: string, given: boolean): Promise<void> {
  const role = userOf(url);
  if ((await sql.roleExists(owner, role)) && (await canLogIn(url))) return;
  if (given)
    throw new RolesRefused(
      `The database refuses the role "${role}" that a setting names: correct its address.`,
    );
  try {
    await sql.makeRole(owner, role, scramVerifier(decodeURIComponent(new URL(url).password)));
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    const user = owner.user ?? "the owner";
    throw new RolesRefused(
      `The database user "${user}" may not make the role "${role}": run ALTER ROLE "${user}" CREATEROLE as its administrator, or make the four roles yourself and set APP_DATABASE_URL, PLATFORM_DATABASE_URL, RESOLVER_DATABASE_URL and RETENTION_DATABASE_URL.`,
    );
  }
}

/** The queue's tables, made and brought up to date by the owner so that the app roles need no right to. */
async function makeQueue(ownerUrl: string): Promise<void> {
  const queue = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false });
  await queue.start();
  await queue.stop({ graceful: false });
}

/** The statements between the catalogue as it is and as it should be. */
async function differences(owner: Client, names: RoleUrls): Promise<string[]> {
  const roles = Object.values(names);
  const statements = [...rightsDifference(await sql.currentRights(owner, roles), names)];
  statements.push(...rulesDifference(await sql.currentRules(owner), names));
  if (!(await sql.queueIsOpen(owner, roles))) statements.unshift(...sql.openSchemas(roles));
  if (await sql.publicMayCreate(owner)) statements.unshift(sql.closePublic);
  if (await sql.publicMayMakeTemporary(owner))
    statements.unshift(sql.noTemporary(await sql.databaseName(owner)));
  return statements;
}

/** Exported for its tests. */
export function rightsDifference(current: sql.TableRights[], names: RoleUrls): string[] {
  const held = new Map(current.map((right) => [`${right.table} ${right.role}`, right.privileges]));
  return [...Object.entries(grants), ...Object.entries(unruled)].flatMap(([table, wanted]) =>
    loginRoles.flatMap((role) => {
      const name = names[role];
      const has = held.get(`${table} ${name}`) ?? [];
      const wants: readonly string[] = (wanted as Partial<Record<LoginRole, readonly string[]>>)[role] ?? [];
      const missing = wants.filter((privilege) => !has.includes(privilege));
      const tooMuch = has.filter((privilege) => !wants.includes(privilege));
      return [
        ...(missing.length > 0 ? [sql.grantTable(table, name, missing)] : []),
        ...(tooMuch.length > 0 ? [sql.revokeTable(table, name, tooMuch)] : []),
      ];
    }),
  );
}

/** Exported for its tests. A rule is named for its role's kind; in a copied database it still names the original's. */
export function rulesDifference(current: sql.RowRule[], names: RoleUrls): string[] {
  return Object.entries(grants).flatMap(([table, wanted]) =>
    ruledRoles.flatMap((role) => {
      const rule = current.find((one) => one.table === table && one.name === role);
      if (!wanted[role]) return rule ? [sql.dropRule(table, role)] : [];
      if (!rule) return [sql.makeRule(table, role, names[role])];
      const right = rule.roles.length === 1 && rule.roles[0] === names[role];
      return right ? [] : [sql.moveRule(table, role, names[role])];
    }),
  );
}
