import type { ClientBase } from "pg";
import { escapeIdentifier } from "pg";
import { insertRows, type Row } from "#lib/testing/rows.sql.ts";

/** Adds rows, table by table as they come, all of them or none; then lets the planner look at them. */
export async function writeRows(owner: ClientBase, parts: Record<string, readonly Row[]>[]): Promise<void> {
  await owner.query("BEGIN");
  try {
    for (const part of parts)
      for (const [table, rows] of Object.entries(part)) await insertRows(owner, table, rows);
    await owner.query("COMMIT");
  } catch (error) {
    await owner.query("ROLLBACK");
    throw error;
  }
  const tables = new Set(parts.flatMap((part) => Object.keys(part)));
  for (const table of tables) await owner.query(`ANALYZE ${escapeIdentifier(table)}`);
}
