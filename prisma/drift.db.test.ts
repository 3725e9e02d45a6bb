import type { Client } from "pg";
import { expect, it } from "vitest";
import { ownerUrl, withClient, withEmptyDatabase } from "#lib/testing/database.ts";
import { diffFromEmpty } from "./migrate.ts";

/** The catalogue in words, one line a fact, of what a datamodel can say. */
async function catalogue(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    SELECT format('%s.%s %s%s default %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attnotnull THEN ' not null' END, coalesce(pg_get_expr(d.adbin, d.adrelid), '-')) AS line
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
       AND c.relname <> '_prisma_migrations'
    UNION ALL
    SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u') AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
    UNION ALL
    SELECT pg_get_indexdef(indexrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
    ORDER BY 1`);
  return rows.map((row) => row.line);
}

/** Indexes the datamodel has no words for: partial ones, ones over an expression, and what stands behind an exclusion. */
const beyondTheDatamodel = (line: string) =>
  / WHERE |lower\(|USING gist/.test(line) && /^CREATE (UNIQUE )?INDEX/.test(line);

it("the migrations build exactly the datamodel", async () => {
  const migrated = await withClient(ownerUrl(), catalogue);
  const modelled = await withEmptyDatabase("_drift", async (url) => {
    const sql = await diffFromEmpty();
    return withClient(url, async (client) => {
      await client.query(sql);
      return catalogue(client);
    });
  });
  expect(modelled.length).toBeGreaterThan(100);
  expect(migrated.filter((line) => !beyondTheDatamodel(line))).toEqual(modelled);
});
