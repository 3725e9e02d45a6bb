import type { PlatformDb } from "#lib/access/open.ts";

export interface QueueFacts {
  /** Runs that are due and not taken */
  waiting: number;
  /** How long the oldest of them has been due */
  oldestSeconds: number;
  /** Runs given up, as long as they are kept */
  failed: number;
}

export async function queueFacts(db: PlatformDb): Promise<QueueFacts> {
  const [row] = await db.$queryRaw<QueueFacts[]>`
    SELECT count(*) FILTER (WHERE due)::int AS waiting,
           coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE due)), 0)::float8 AS "oldestSeconds",
           count(*) FILTER (WHERE state = 'failed')::int AS failed
      FROM (SELECT state, start_after, state IN ('created', 'retry') AND start_after <= now() AS due FROM pgboss.job) j`;
  return row ?? { waiting: 0, oldestSeconds: 0, failed: 0 };
}
