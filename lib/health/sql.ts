import type { PlatformDb } from "#lib/access/open.ts";

/** When a worker's scheduler last left its stamp; null when none ever did. */
export async function workerSeenAt(db: PlatformDb): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ seen: Date | null }[]>`SELECT max(cron_on) AS seen FROM pgboss.version`;
  return row?.seen ?? null;
}

/** The migrations that are in the database. */
export async function appliedMigrations(db: PlatformDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.name);
}

/** Migrations that were begun and neither finished nor taken back. */
export async function unfinishedMigrations(db: PlatformDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL`;
  return rows.map((row) => row.name);
}
