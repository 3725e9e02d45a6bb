import type { Client } from "pg";

/** Any constant of our own: two starts at once take turns instead of applying the same migration twice. */
const MIGRATION_LOCK = 7_304_118_269;

/** Waits until no other start migrates; held until the connection ends. */
export async function takeTurn(client: Client): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
}

/** The migrations that were begun and not finished. */
export async function cutOff(client: Client): Promise<string[]> {
  const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there");
  if (!rows[0].there) return [];
  const left = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  return left.rows.map((row) => row.migration_name);
}
