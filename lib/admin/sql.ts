import type { PlatformDb } from "#lib/access/open.ts";

/** Two administrators who lock each other at the same moment take turns, so that one of them stays. */
export async function takeUsersTurn(db: PlatformDb): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('platform users', 0))`;
}
