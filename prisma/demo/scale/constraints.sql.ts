import { type Client, escapeIdentifier as id } from "pg";

interface Kept {
  table: string;
  name: string;
  /** p primary, u unique, x exclusion, f reference; i an index of its own */
  kind: string;
  definition: string;
}

/** The order things come back in: keys first, as references need them. */
const order = ["p", "u", "i", "x", "f"];

/**
 * Takes away every key, index and reference of some tables, and every reference to them: rows by the million are
 * checked and sorted once, afterwards, instead of one by one. Row rules and checks stay.
 */
export async function dropKeys(owner: Client, tables: readonly string[]): Promise<Kept[]> {
  const { rows } = await owner.query<Kept>(
    `SELECT conrelid::regclass::text AS table, conname AS name, contype::text AS kind, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
      WHERE contype IN ('p', 'u', 'x', 'f') AND (conrelid::regclass::text = ANY ($1) OR confrelid::regclass::text = ANY ($1))
     UNION ALL
     SELECT indrelid::regclass::text, indexrelid::regclass::text, 'i', pg_get_indexdef(indexrelid)
       FROM pg_index
      WHERE indrelid::regclass::text = ANY ($1)
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))`,
    [tables],
  );
  for (const kept of rows.toSorted((a, b) => order.indexOf(b.kind) - order.indexOf(a.kind)))
    await owner.query(
      kept.kind === "i"
        ? `DROP INDEX ${kept.name}`
        : `ALTER TABLE ${kept.table} DROP CONSTRAINT ${id(kept.name)}`,
    );
  return rows;
}

/** Puts back what dropKeys took: this is where PostgreSQL checks every row. */
export async function restoreKeys(
  owner: Client,
  kept: readonly Kept[],
  progress: (sentence: string) => void,
): Promise<void> {
  await owner.query("SET maintenance_work_mem = '1GB'");
  const inOrder = kept.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (const { table, name, kind, definition } of inOrder) {
    progress(`${kind === "f" ? "checking" : "building"} ${name}`);
    await owner.query(
      kind === "i" ? definition : `ALTER TABLE ${table} ADD CONSTRAINT ${id(name)} ${definition}`,
    );
  }
}

/** Lets the planner look at what has come, and marks its pages as visible to all. */
export async function analyze(owner: Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) await owner.query(`VACUUM (ANALYZE) ${id(table)}`);
}
