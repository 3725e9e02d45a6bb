import type { Db } from "#lib/db/scope.ts";

/** A row an import wrote, with how its clock-in stands now and what it held before. */
export interface UndoRow {
  line: number;
  act: "added" | "changed";
  employee: string;
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

/** Whose time an import has written. */
export async function findImportPeople(db: Db, companyId: string, importId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT employee_id AS id FROM import_rows
    WHERE company_id = ${companyId}::uuid AND import_id = ${importId}::uuid`;
  return rows.map((row) => row.id);
}

export async function findUndoRows(db: Db, companyId: string, importId: string): Promise<UndoRow[]> {
  return db.$queryRaw<UndoRow[]>`
    SELECT r.line, r.act, e.name AS employee, r.employee_id AS "employeeId", r.clock_in_id AS "clockInId",
      extract(epoch FROM c.started_at)::float8 AS "startSecond", c.status <> 'void' AS live,
      EXISTS (
        SELECT FROM punches q
        WHERE q.company_id = r.company_id AND q.clock_in_id = r.clock_in_id AND q.source <> 'import'
      ) AS touched,
      EXISTS (
        SELECT FROM import_rows l JOIN imports i ON i.company_id = l.company_id AND i.id = l.import_id
        WHERE l.company_id = r.company_id AND l.employee_id = r.employee_id AND l.started_at = r.started_at
          AND l.clock_in_id = r.clock_in_id AND l.id > r.id AND i.status <> 'undone'
      ) AS superseded,
      c.zone, c.department_id AS "departmentId", c.site_id AS "siteId", c.note,
      extract(epoch FROM b.ends_at)::float8 AS "endSecond", b.break_seconds AS "breakSeconds",
      b.customer_id AS "customerId", b.project_id AS "projectId"
    FROM import_rows r
    JOIN employees e ON e.company_id = r.company_id AND e.id = r.employee_id
    JOIN clock_ins c ON c.company_id = r.company_id AND c.id = r.clock_in_id
    JOIN punches p ON p.company_id = r.company_id AND p.id = r.punch_id
    LEFT JOIN LATERAL (
      SELECT q.ends_at, q.break_seconds, q.customer_id, q.project_id FROM punches q
      WHERE q.company_id = r.company_id AND q.clock_in_id = r.clock_in_id AND q.kind = 'block' AND q.position < p.position
      ORDER BY q.position DESC LIMIT 1
    ) b ON r.act = 'changed'
    WHERE r.company_id = ${companyId}::uuid AND r.import_id = ${importId}::uuid
    ORDER BY r.employee_id, r.started_at`;
}

/** What a void punch makes of a finished block. */
export async function voidClockIns(db: Db, companyId: string, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE clock_ins SET status = 'void', worked_seconds = NULL, updated_at = now()
    WHERE company_id = ${companyId}::uuid AND id = ANY (${[...ids]}::uuid[])`;
}
