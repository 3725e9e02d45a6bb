/** The statements behind roles.ts; all of them work without a superuser. */
import type { Client } from "pg";
import { escapeIdentifier, escapeLiteral } from "pg";

const id = escapeIdentifier;

/** Two starts at once must not change the same rows of the catalogue. Held until the transaction ends. */
export async function takeRolesLock(client: Client): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(7304118270)");
}

export async function databaseName(client: Client): Promise<string> {
  return (await client.query<{ name: string }>("SELECT current_database() AS name")).rows[0]!.name;
}

export async function roleExists(client: Client, role: string): Promise<boolean> {
  return (await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role])).rowCount === 1;
}

export async function makeRole(client: Client, role: string, verifier: string): Promise<void> {
  const verb = (await roleExists(client, role)) ? "ALTER" : "CREATE";
  await client.query(`${verb} ROLE ${id(role)} LOGIN PASSWORD ${escapeLiteral(verifier)}`);
}

export type TableRights = { table: string; role: string; privileges: string[] };

/** What these roles hold on the tables of the product, as the catalogue says. */
export async function currentRights(client: Client, roles: string[]): Promise<TableRights[]> {
  const { rows } = await client.query<TableRights>(
    `SELECT c.relname AS "table", r.rolname AS role, array_agg(a.privilege_type::text) AS privileges
       FROM pg_class c CROSS JOIN LATERAL aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND r.rolname = ANY ($1)
      GROUP BY 1, 2`,
    [roles],
  );
  return rows;
}

export type RowRule = { table: string; name: string; roles: string[] };

/** The row rules that name a role; those for everybody belong to the migrations. */
export async function currentRules(client: Client): Promise<RowRule[]> {
  const { rows } = await client.query<RowRule>(
    `SELECT tablename AS "table", policyname AS name, roles::text[] AS roles
       FROM pg_policies WHERE schemaname = 'public' AND roles <> '{public}'`,
  );
  return rows;
}

export const grantTable = (table: string, role: string, privileges: readonly string[]) =>
  `GRANT ${privileges.join(", ")} ON public.${id(table)} TO ${id(role)}`;

export const revokeTable = (table: string, role: string, privileges: readonly string[]) =>
  `REVOKE ${privileges.join(", ")} ON public.${id(table)} FROM ${id(role)}`;

export const makeRule = (table: string, name: string, role: string) =>
  `CREATE POLICY ${id(name)} ON public.${id(table)} TO ${id(role)} USING (true) WITH CHECK (true)`;

export const moveRule = (table: string, name: string, role: string) =>
  `ALTER POLICY ${id(name)} ON public.${id(table)} TO ${id(role)}`;

export const dropRule = (table: string, name: string) => `DROP POLICY ${id(name)} ON public.${id(table)}`;

/** Entry to the schemas: nobody but the owner makes tables, and the queue's own are open to its users. */
export const openSchemas = (roles: string[]) => {
  const list = roles.map(id).join(", ");
  return [
    `GRANT USAGE ON SCHEMA public, pgboss TO ${list}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${list}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA pgboss TO ${list}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${list}`,
  ];
};

/** Before PostgreSQL 15 everybody could make tables in public; a database brought along from then still allows it. */
export async function publicMayCreate(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT has_schema_privilege('public', 'public', 'CREATE') AS may",
  );
  return rows[0]!.may;
}
export const closePublic = "REVOKE CREATE ON SCHEMA public FROM PUBLIC";

/** PostgreSQL lets everybody make temporary tables, which could stand before the real ones of the same name. */
export async function publicMayMakeTemporary(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    "SELECT has_database_privilege('public', current_database(), 'TEMPORARY') AS may",
  );
  return rows[0]!.may;
}
export const noTemporary = (database: string) => `REVOKE TEMPORARY ON DATABASE ${id(database)} FROM PUBLIC`;

export async function queueIsOpen(client: Client, roles: string[]): Promise<boolean> {
  const { rows } = await client.query<{ open: boolean }>(
    `SELECT bool_and(has_schema_privilege(r, 'pgboss', 'USAGE')) AND bool_and(has_table_privilege(r, c.oid, 'SELECT, DELETE')) AS open
       FROM unnest($1::text[]) r, pg_class c WHERE c.relnamespace = to_regnamespace('pgboss') AND c.relkind IN ('r', 'p')`,
    [roles],
  );
  return rows[0]?.open === true;
}
