/** Questions to PostgreSQL's catalogue, for the doctor and the tests that hold the schema to its rules. */
import type { ClientBase } from "pg";

async function ask<T extends object>(client: ClientBase, text: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(text, values)).rows;
}

export const tables = (client: ClientBase) =>
  ask<{ name: string; rules: boolean; columns: string[]; nullable: string[] }>(
    client,
    `SELECT c.relname AS name, c.relrowsecurity AS rules, array_agg(a.attname::text) AS columns,
            coalesce(array_agg(a.attname::text) FILTER (WHERE NOT a.attnotnull), '{}') AS nullable
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1, 2 ORDER BY 1`,
  );

export interface ForeignKey {
  name: string;
  table: string;
  columns: string[];
  target: string;
  targetColumns: string[];
  onDelete: string;
  onUpdate: string;
}

export const foreignKeys = (client: ClientBase) =>
  ask<ForeignKey>(
    client,
    `SELECT f.conname AS name, f.conrelid::regclass::text AS "table", f.confrelid::regclass::text AS target,
            (SELECT array_agg(a.attname::text ORDER BY k.ordinality) FROM unnest(f.conkey) WITH ORDINALITY AS k (number, ordinality) JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.number) AS columns,
            (SELECT array_agg(a.attname::text ORDER BY k.ordinality) FROM unnest(f.confkey) WITH ORDINALITY AS k (number, ordinality) JOIN pg_attribute a ON a.attrelid = f.confrelid AND a.attnum = k.number) AS "targetColumns",
            f.confdeltype AS "onDelete", f.confupdtype AS "onUpdate"
       FROM pg_constraint f WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace ORDER BY 2, 1`,
  );

/** Unique and exclusion constraints and unique indexes, with their columns in order; an expression reads as "". */
export const uniques = (client: ClientBase) =>
  ask<{ name: string; table: string; primary: boolean; columns: string[] }>(
    client,
    `SELECT i.indexrelid::regclass::text AS name, i.indrelid::regclass::text AS "table", i.indisprimary AS primary,
            (SELECT array_agg(coalesce(a.attname::text, '') ORDER BY k.ordinality) FROM unnest(i.indkey) WITH ORDINALITY AS k (number, ordinality) LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number) AS columns
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = 'public'::regnamespace AND (i.indisunique OR i.indisexclusion) ORDER BY 2, 1`,
  );

export const policies = (client: ClientBase) =>
  ask<{
    table: string;
    name: string;
    permissive: string;
    roles: string[];
    command: string;
    condition: string;
  }>(
    client,
    `SELECT tablename AS "table", policyname AS name, permissive, roles::text[] AS roles, cmd AS command, qual AS condition
       FROM pg_policies WHERE schemaname = 'public' ORDER BY 1, 2`,
  );

/** Whatever could show rows past the rules: views that ask as their owner, stored results, functions that act as theirs. */
export const sideDoors = (client: ClientBase) =>
  ask<{ name: string; kind: string }>(
    client,
    `SELECT c.oid::regclass::text AS name, CASE c.relkind WHEN 'm' THEN 'materialised view' WHEN 'f' THEN 'foreign table' ELSE 'view' END AS kind
       FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace
        AND (c.relkind IN ('m', 'f') OR c.relkind = 'v' AND NOT coalesce(c.reloptions @> '{security_invoker=true}', false))
     UNION ALL
     SELECT p.oid::regprocedure::text, 'security definer' FROM pg_proc p
      WHERE p.prosecdef AND p.pronamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)`,
  );

export const enums = (client: ClientBase) =>
  ask<{ name: string }>(
    client,
    "SELECT typname AS name FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace",
  );

/** The rights a role really has, by whatever way: its own, PUBLIC's, a column's. */
export const effectiveRights = (client: ClientBase, role: string) =>
  ask<{ table: string; rights: string[] }>(
    client,
    `SELECT c.relname AS "table", coalesce(array_agg(p ORDER BY p) FILTER (
              WHERE has_table_privilege($1, c.oid, p)
                 OR (p IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege($1, c.oid, p))), '{}') AS rights
       FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') GROUP BY 1 ORDER BY 1`,
    [role],
  );

/** What a role may make in a database of this server. */
export const databaseRights = (client: ClientBase, role: string, database: string) =>
  ask<{ makesSchemas: boolean; makesTemporary: boolean }>(
    client,
    `SELECT has_database_privilege($1, $2, 'CREATE') AS "makesSchemas",
            has_database_privilege($1, $2, 'TEMPORARY') AS "makesTemporary"`,
    [role, database],
  );
