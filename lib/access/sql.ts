import type { Db } from "#lib/db/scope.ts";

/** Begins a transaction within its bounds: the statements are made by scopeStatements, of checked values only. */
export async function sendBounds(db: Db, statements: string): Promise<void> {
  await db.$executeRawUnsafe(statements);
}

/** The departments an employee supervises, with all that nest below them. */
export async function supervisedDepartments(
  db: Db,
  companyId: string,
  employeeId: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE supervised AS (
      SELECT department_id AS id FROM department_supervisors
      WHERE company_id = ${companyId}::uuid AND employee_id = ${employeeId}::uuid
      UNION
      SELECT d.id FROM departments d JOIN supervised s ON d.parent_id = s.id WHERE d.company_id = ${companyId}::uuid
    )
    SELECT id FROM supervised`;
  return rows.map((row) => row.id);
}

/** Whether this transaction is the first that works on a key; it is given back when the transaction ends. */
export async function takeKey(db: Db, key: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS taken`;
  return row?.taken === true;
}
