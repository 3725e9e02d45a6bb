import { Client } from "pg";
import * as catalogue from "./catalogue.sql.ts";
import { type DatabaseRole, databaseUrl } from "./client.ts";
import { fences } from "./fences.ts";
import type { Prisma } from "./generated/client.ts";
import { grants, type LoginRole, loginRoles, unruled } from "./grants.ts";
import { type RoleFacts, roleFacts } from "./inspect.sql.ts";
import { rulesDifference } from "./roles.ts";
import { tableOf } from "./table-of.ts";

const patienceMs = 5_000;

/** A connection of its own as one of the login roles, for questions about the database itself. */
export async function askAs<T>(role: DatabaseRole, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: databaseUrl(role),
    application_name: "hourly doctor",
    connectionTimeoutMillis: patienceMs,
    // Not statement_timeout: a pooler refuses connections that begin with a setting it does not know.
    query_timeout: 2 * patienceMs,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const userOf = (role: LoginRole) => decodeURIComponent(new URL(databaseUrl(role)).username);

/** What each login role may beyond its tables, or why it cannot be used. */
export function inspectRoles(): Promise<
  { role: LoginRole; facts: RoleFacts | null; error: string | null }[]
> {
  return Promise.all(
    loginRoles.map(async (role) => {
      try {
        return { role, facts: await askAs(role, roleFacts), error: null };
      } catch (error) {
        return { role, facts: null, error: (error as Error).message };
      }
    }),
  );
}

/** Where the rights the roles really have, by whatever way, differ from grants.ts: "app may DELETE on punches". */
export async function inspectRights(): Promise<string[]> {
  return askAs("platform", async (client) => {
    const wanted = { ...grants, ...unruled };
    const found: string[] = [];
    for (const role of loginRoles) {
      for (const { table, rights } of await catalogue.effectiveRights(client, userOf(role))) {
        const wants: readonly string[] = wanted[table]?.[role] ?? [];
        const [extra, missing] = [
          rights.filter((right) => !wants.includes(right)),
          wants.filter((right) => !rights.includes(right)),
        ];
        if (extra.length > 0) found.push(`${role} +${extra.join("+")} ${table}`);
        if (missing.length > 0) found.push(`${role} -${missing.join("-")} ${table}`);
      }
    }
    return found;
  });
}

export interface RuleFindings {
  tables: number;
  /** Tables without row rules, without the rule of their company or reach, or whose rules name another role */
  broken: string[];
  missing: string[];
  /** Tables that are no part of this build */
  unknown: string[];
  /** Whatever could show rows past the rules */
  sideDoors: string[];
}

/** The row rules of every table as the catalogue has them, against fences.ts and grants.ts. */
export async function inspectRules(): Promise<RuleFindings> {
  return askAs("platform", async (client) => {
    const tables = (await catalogue.tables(client)).filter(({ name }) => !(name in unruled));
    const policies = await catalogue.policies(client);
    const has = (table: string, name: string) =>
      policies.some((one) => one.table === table && one.name === name);
    const names = Object.fromEntries(loginRoles.map((role) => [role, userOf(role)])) as Record<
      LoginRole,
      string
    >;
    const named = policies
      .filter(({ roles }) => !roles.includes("public"))
      .map(({ table, name, roles }) => ({ table, name, roles }));
    const present = new Set(tables.map(({ name }) => name));
    const fenced = (Object.keys(fences) as Prisma.ModelName[])
      .map((model) => ({ table: tableOf(model), kind: fences[model].kind }))
      .filter(({ table }) => present.has(table));
    return {
      tables: tables.length,
      broken: [
        ...tables.filter(({ rules }) => !rules).map(({ name }) => name),
        ...fenced
          .filter(({ table, kind }) => kind !== "platform" && !has(table, "tenant"))
          .map(({ table }) => `${table} (tenant)`),
        ...fenced
          .filter(({ table, kind }) => kind === "person" && !has(table, "reach"))
          .map(({ table }) => `${table} (reach)`),
        ...rulesDifference(named, names).map((statement) => statement.slice(0, 80)),
      ],
      missing: Object.keys(grants).filter((table) => !present.has(table)),
      unknown: [...present].filter((table) => !(table in grants)),
      sideDoors: (await catalogue.sideDoors(client)).map(({ name, kind }) => `${name} (${kind})`),
    };
  });
}
