import type { PlatformDb } from "#lib/access/open.ts";

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

export interface Run {
  id: string;
  name: string;
  state: string;
  /** When it ended, else when it began, else when it is due */
  at: Date;
  tries: number;
  message: string | null;
}

/** The runs that failed last and were given up. */
export async function failedRuns(db: PlatformDb, most: number): Promise<Run[]> {
  return db.$queryRaw<Run[]>`
    SELECT id, name, state::text AS state, completed_on AS at, retry_count + 1 AS tries,
           left(coalesce(output->>'message', output->'value'->>'message', output->>'value', output::text), 300) AS message
      FROM pgboss.job WHERE state = 'failed' AND completed_on IS NOT NULL
     ORDER BY completed_on DESC LIMIT ${most}`;
}

/** What runs now, then what waits, the soonest first; with why the try before failed. */
export async function openRuns(db: PlatformDb, most: number): Promise<Run[]> {
  return db.$queryRaw<Run[]>`
    SELECT id, name, state::text AS state, CASE WHEN state = 'active' THEN started_on ELSE start_after END AS at,
           retry_count AS tries, left(output->>'message', 300) AS message
      FROM pgboss.job WHERE state IN ('active', 'created', 'retry')
     ORDER BY state = 'active' DESC, start_after LIMIT ${most}`;
}

export async function failedIds(db: PlatformDb, name: string, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM pgboss.job WHERE name = ${name} AND state = 'failed' ORDER BY completed_on LIMIT ${most}`;
  return rows.map((row) => row.id);
}

export interface RunFacts {
  id: string;
  name: string;
  state: string;
  createdAt: Date;
  dueAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  tries: number;
  mostTries: number;
  data: unknown;
  output: unknown;
}

export async function oneRun(db: PlatformDb, id: string): Promise<RunFacts | null> {
  const [row] = await db.$queryRaw<RunFacts[]>`
    SELECT id, name, state::text AS state, created_on AS "createdAt", start_after AS "dueAt", started_on AS "startedAt",
           completed_on AS "endedAt", retry_count AS tries, retry_limit + 1 AS "mostTries", data, output
      FROM pgboss.job WHERE id = ${id}::uuid`;
  return row ?? null;
}
