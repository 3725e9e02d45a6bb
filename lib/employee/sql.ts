import type { Db } from "#lib/db/scope.ts";

interface LastBlock {
  employee_id: string;
  status: string;
  started_at: Date;
  ended_at: Date | null;
  on_break_since: Date | null;
}

/** The last block of each of these people: one short walk of an index a person. */
export async function lastBlocks(
  db: Db,
  companyId: string,
  employeeIds: readonly string[],
): Promise<LastBlock[]> {
  if (employeeIds.length === 0) return [];
  return db.$queryRaw<LastBlock[]>`
    SELECT wanted.employee_id, c.status, c.started_at, c.ended_at, c.on_break_since
    FROM unnest(${[...employeeIds]}::uuid[]) AS wanted (employee_id)
    CROSS JOIN LATERAL (
      SELECT status, started_at, ended_at, on_break_since FROM clock_ins
      WHERE company_id = ${companyId}::uuid AND employee_id = wanted.employee_id AND status <> 'void'
      ORDER BY started_at DESC LIMIT 1
    ) c`;
}

/** The largest number made of digits only, as it is written; null when there is none. */
export async function highestNumber(db: Db, companyId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ number: string }[]>`
    SELECT number FROM employees
    WHERE company_id = ${companyId}::uuid AND number ~ '^[0-9]{1,9}$'
    ORDER BY number::int DESC LIMIT 1`;
  return rows[0]?.number ?? null;
}

/**
 * One at a time about one person, until the transaction ends: of two who add a contract at once the second sees the
 * first's. Nobody who only refers to the employee waits.
 */
export async function lockEmployee(db: Db, companyId: string, employeeId: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM employees
    WHERE company_id = ${companyId}::uuid AND id = ${employeeId}::uuid FOR NO KEY UPDATE`;
}
