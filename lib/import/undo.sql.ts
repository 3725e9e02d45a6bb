import type { Db } from "#lib/db/scope.ts";

/** A row an import wrote, with how its clock-in stands now and what it held before. */
export interface UndoRow {
  line: number;
  act: "added" | "changed";
  employeeId: string;
  clockInId: string;
  startSecond: number;
  live: boolean;
  /** A person has had a hand in it since */
  touched: boolean;
  /** A later import, still standing, has changed it */
  superseded: boolean;
  zone: string;
  departmentId: string | null;
  siteId: string | null;
  note: string | null;
  /** For a change: the block before it */
  endSecond: number;
  breakSeconds: number;
  customerId: string | null;
  projectId: string | null;
}

/** Whose time an import has written, with their names. */
export async function findImportPeople(
  db: Db,
  companyId: string,
  importId: string,
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    WITH r AS MATERIALIZED (
      SELECT DISTINCT employee_id AS id FROM import_rows
      WHERE company_id = ${companyId}::uuid AND import_id = ${importId}::uuid
    )
    SELECT e.id, e.name FROM employees e JOIN r ON r.id = e.id WHERE e.company_id = ${companyId}::uuid`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * The rows of an import, in the order of their employees. Each is looked up by key, one after the other: right after an
 * import the planner knows nothing of the rows yet, and guesses of its own would go through all of them for each.
 */
export async function findUndoRows(db: Db, companyId: string, importId: string): Promise<UndoRow[]> {
  return db.$queryRaw<UndoRow[]>`
    WITH r AS MATERIALIZED (
      SELECT * FROM import_rows WHERE company_id = ${companyId}::uuid AND import_id = ${importId}::uuid
    )
    SELECT r.line, r.act, r.employee_id AS "employeeId", r.clock_in_id AS "clockInId",
      extract(epoch FROM c.started_at)::float8 AS "startSecond", c.status <> 'void' AS live,
      EXISTS (
        SELECT FROM punches q
        WHERE q.company_id = ${companyId}::uuid AND q.clock_in_id = r.clock_in_id AND q.source <> 'import' OFFSET 0
      ) AS touched,
      EXISTS (
        SELECT FROM import_rows l WHERE l.company_id = ${companyId}::uuid AND l.employee_id = r.employee_id
          AND l.started_at = r.started_at AND l.clock_in_id = r.clock_in_id AND l.id > r.id
          AND l.import_id NOT IN (
            SELECT id FROM imports WHERE company_id = ${companyId}::uuid AND status = 'undone'
          ) OFFSET 0
      ) AS superseded,
      c.zone, c.department_id AS "departmentId", c.site_id AS "siteId", c.note,
      extract(epoch FROM b.ends_at)::float8 AS "endSecond", b.break_seconds AS "breakSeconds",
      b.customer_id AS "customerId", b.project_id AS "projectId"
    FROM r
    CROSS JOIN LATERAL (
      SELECT * FROM clock_ins WHERE company_id = ${companyId}::uuid AND id = r.clock_in_id LIMIT 1
    ) c
    LEFT JOIN LATERAL (
      SELECT q.ends_at, q.break_seconds, q.customer_id, q.project_id FROM punches q
      WHERE r.act = 'changed' AND q.company_id = ${companyId}::uuid AND q.clock_in_id = r.clock_in_id
        AND q.kind = 'block' AND q.position < (
          SELECT p.position FROM punches p WHERE p.company_id = ${companyId}::uuid AND p.id = r.punch_id
        )
      ORDER BY q.position DESC LIMIT 1
    ) b ON true
    ORDER BY r.employee_id, r.started_at`;
}

/** What a void punch makes of a finished block. */
export async function voidClockIns(db: Db, companyId: string, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE clock_ins SET status = 'void', worked_seconds = NULL, updated_at = now()
    WHERE company_id = ${companyId}::uuid AND id = ANY (${[...ids]}::uuid[])`;
}
