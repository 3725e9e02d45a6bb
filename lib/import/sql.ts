import type { Db } from "#lib/db/scope.ts";
import type { MatchedRow } from "./matching.ts";
import type { KnownRow, Obstacle } from "./rules.ts";

const batch = 20_000;

function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += batch) yield rows.slice(from, from + batch);
}

/**
 * What earlier imports made of rows with these employees and starts; the latest import that was not undone counts. Each
 * is looked up by key, whatever the planner thinks of tables that have just grown.
 */
export async function findKnownRows(
  db: Db,
  companyId: string,
  rows: readonly MatchedRow[],
): Promise<KnownRow[]> {
  const found: KnownRow[] = [];
  for (const some of batches(rows)) {
    const employees = some.map((row) => row.employeeId);
    const starts = some.map((row) => row.startSecond);
    found.push(
      ...(await db.$queryRaw<KnownRow[]>`
        SELECT DISTINCT ON (r.employee_id, r.started_at, r.ordinal)
          r.employee_id AS "employeeId", extract(epoch FROM r.started_at)::float8 AS "startSecond", r.ordinal,
          r.clock_in_id AS "clockInId", i.status = 'undone' AS undone, c.status <> 'void' AS live,
          EXISTS (
            SELECT FROM punches q WHERE q.company_id = ${companyId}::uuid AND q.clock_in_id = r.clock_in_id
              AND q.source <> 'import' OFFSET 0
          ) AS touched,
          extract(epoch FROM p.ends_at)::float8 AS "endSecond", p.break_seconds AS "breakSeconds",
          p.customer_id AS "customerId", p.project_id AS "projectId",
          c.zone, c.department_id AS "departmentId", c.site_id AS "siteId", c.note
        FROM (SELECT DISTINCT * FROM unnest(${employees}::uuid[], ${starts}::float8[]))
          AS wanted (employee_id, second)
        CROSS JOIN LATERAL (
          SELECT * FROM import_rows WHERE company_id = ${companyId}::uuid AND employee_id = wanted.employee_id
            AND started_at = to_timestamp(wanted.second) OFFSET 0
        ) r
        CROSS JOIN LATERAL (
          SELECT status FROM imports WHERE company_id = ${companyId}::uuid AND id = r.import_id LIMIT 1
        ) i
        CROSS JOIN LATERAL (
          SELECT * FROM clock_ins WHERE company_id = ${companyId}::uuid AND id = r.clock_in_id LIMIT 1
        ) c
        CROSS JOIN LATERAL (
          SELECT * FROM punches WHERE company_id = ${companyId}::uuid AND id = r.punch_id LIMIT 1
        ) p
        ORDER BY r.employee_id, r.started_at, r.ordinal, i.status = 'undone', r.id DESC`),
    );
  }
  return found;
}

interface Met {
  at: number;
  startSecond: number;
  endSecond: number | null;
}

/**
 * Clock-ins that overlap rows, one for each. `except` are the clock-ins that the import itself will change.
 *
 * Those of one person never overlap each other, so of all that begin before a row ends the last one ends last: only that
 * one has to be looked at, however long it is.
 */
export async function findObstacles(
  db: Db,
  companyId: string,
  rows: readonly MatchedRow[],
  except: readonly string[],
): Promise<Obstacle[]> {
  const obstacles: Obstacle[] = [];
  for (const some of batches(rows)) {
    const met = await db.$queryRaw<Met[]>`
      SELECT wanted.at::int AS at, extract(epoch FROM c.started_at)::float8 AS "startSecond",
        extract(epoch FROM c.ended_at)::float8 AS "endSecond"
      FROM unnest(${some.map((row) => row.employeeId)}::uuid[], ${some.map((row) => row.startSecond)}::float8[],
        ${some.map((row) => row.endSecond)}::float8[]) WITH ORDINALITY AS wanted (employee_id, first, last, at)
      CROSS JOIN LATERAL (
        SELECT started_at, ended_at FROM clock_ins
        WHERE company_id = ${companyId}::uuid AND employee_id = wanted.employee_id
          AND status IN ('running', 'finished') AND started_at < to_timestamp(wanted.last)
          AND NOT id = ANY (${[...except]}::uuid[])
        ORDER BY started_at DESC LIMIT 1
      ) c
      WHERE c.ended_at IS NULL OR c.ended_at > to_timestamp(wanted.first)`;
    for (const { at, startSecond, endSecond } of met)
      obstacles.push({ row: some[at - 1]!, startSecond, endSecond });
  }
  return obstacles;
}

/** Waits until no other import of the company is being written; the turn ends with the transaction. */
export async function awaitImportTurn(db: Db, companyId: string): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${companyId}`}, 0))::text`;
}

/**
 * Notes how far an import is, which is no act of anybody, and reads whether somebody asked it to stop.
 */
export async function notePosition(
  db: Db,
  companyId: string,
  importId: string,
  rowsDone: number,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ stop: boolean }[]>`
    UPDATE imports SET rows_done = ${rowsDone}
    WHERE company_id = ${companyId}::uuid AND id = ${importId}::uuid AND status IN ('applying', 'undoing')
    RETURNING stop_asked_at IS NOT NULL AS stop`;
  return rows[0]?.stop ?? false;
}
