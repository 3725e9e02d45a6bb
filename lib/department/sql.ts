import type { Db } from "#lib/db/scope.ts";

/**
 * Holds a department as it is until the transaction ends, so that it is not archived while somebody moves into it.
 *
 * @returns whether it is in use; null when there is none
 */
export async function holdDepartment(db: Db, companyId: string, id: string): Promise<boolean | null> {
  const rows = await db.$queryRaw<{ active: boolean }[]>`
    SELECT archived_at IS NULL AS active FROM departments
    WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR SHARE`;
  return rows[0]?.active ?? null;
}

/** Takes a department for oneself, after everybody who is about to move into it. */
export async function lockDepartment(db: Db, companyId: string, id: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM departments WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}
