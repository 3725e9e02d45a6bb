import type { PlatformDb } from "#lib/access/open.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";

/** The tables of companies whose rows have an id, by the catalogue: a new one is taken along by itself. */
export async function keyedTables(db: PlatformDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('company_id', 'id') AND NOT a.attisdropped)
     ORDER BY 1`;
  return rows.map((row) => row.name);
}

/** Two companies with people, at random: each run tries another pair. Fewer than two when there are none. */
export async function somePair(db: PlatformDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM companies c
     WHERE c.status = 'active' AND EXISTS (SELECT 1 FROM employees e WHERE e.company_id = c.id)
     ORDER BY random() LIMIT 2`;
  return rows.map((row) => row.id);
}

/** The newest ids of each table of a company. */
export async function newestIds(
  db: PlatformDb,
  tables: readonly string[],
  companyId: string,
  most: number,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const table of tables) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM ${named(table)} WHERE company_id = ${companyId}::uuid ORDER BY id DESC LIMIT ${most}`;
    if (rows.length > 0)
      found.set(
        table,
        rows.map((row) => row.id),
      );
  }
  return found;
}

/** Which of the ids are rows of a company, each as "table id". */
export async function rowsAmong(
  db: PlatformDb,
  tables: readonly string[],
  companyId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const parts = tables.map(
    (table) => Prisma.sql`
      SELECT ${table}::text || ' ' || id::text AS row FROM ${named(table)}
       WHERE company_id = ${companyId}::uuid AND id = ANY (${[...ids]}::uuid[])`,
  );
  const rows = await db.$queryRaw<{ row: string }[]>`${Prisma.join(parts, " UNION ALL ")} LIMIT 20`;
  const itself = ids.includes(companyId) ? [`companies ${companyId}`] : [];
  return [...itself, ...rows.map((row) => row.row)];
}

/** Asks a bounded handle for rows of another company in so many words; the row rules have to say no. */
export async function countForeign(db: Db, table: string, key: string, companyId: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM ${named(table)} WHERE ${named(key)} = ${companyId}::uuid LIMIT 1`;
  return rows.length;
}

/** A name of the catalogue. */
function named(table: string): Prisma.Sql {
  return Prisma.raw(`"${table.replaceAll('"', '""')}"`);
}
