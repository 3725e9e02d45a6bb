import type { PlatformDb } from "#lib/access/open.ts";

/** Two administrators who lock each other at the same moment take turns, so that one of them stays. */
export async function takeUsersTurn(db: PlatformDb): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('platform users', 0))`;
}

export interface QueueFigures {
  name: string;
  waiting: number;
  active: number;
  /** Runs that failed and were given up, as long as they are kept */
  failed: number;
  /** The run that ended last */
  lastState: string | null;
  lastEndedAt: Date | null;
  lastSeconds: number | null;
}

/** How each queue stands. */
export async function queueFigures(db: PlatformDb): Promise<QueueFigures[]> {
  return db.$queryRaw<QueueFigures[]>`
    SELECT q.name,
           count(j.id) FILTER (WHERE j.state IN ('created', 'retry'))::int AS waiting,
           count(j.id) FILTER (WHERE j.state = 'active')::int AS active,
           count(j.id) FILTER (WHERE j.state = 'failed')::int AS failed,
           last.state AS "lastState", last.completed_on AS "lastEndedAt", last.seconds AS "lastSeconds"
      FROM pgboss.queue q
      LEFT JOIN pgboss.job j ON j.name = q.name
      LEFT JOIN LATERAL (
        SELECT l.state::text AS state, l.completed_on, extract(epoch FROM l.completed_on - l.started_on)::float8 AS seconds
          FROM pgboss.job l WHERE l.name = q.name AND l.completed_on IS NOT NULL
         ORDER BY l.completed_on DESC LIMIT 1) last ON true
     WHERE q.name NOT LIKE '\\_\\_pgboss%'
     GROUP BY q.name, last.state, last.completed_on, last.seconds
     ORDER BY q.name`;
}

export interface FailedRun {
  id: string;
  name: string;
  endedAt: Date;
  tries: number;
  message: string | null;
}

/** The runs that failed last and were given up. */
export async function failedRuns(db: PlatformDb, most: number): Promise<FailedRun[]> {
  return db.$queryRaw<FailedRun[]>`
    SELECT id, name, completed_on AS "endedAt", retry_count + 1 AS tries,
           left(coalesce(output->>'message', output->>'value', output::text), 300) AS message
      FROM pgboss.job WHERE state = 'failed' AND completed_on IS NOT NULL
     ORDER BY completed_on DESC LIMIT ${most}`;
}
