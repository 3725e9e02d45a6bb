import type { Db } from "#lib/db/scope.ts";

/**
 * Holds a customer as it is until the transaction ends, so that it is not archived while something is hung onto it.
 *
 * @returns whether it is in use; null when there is none
 */
export async function holdCustomer(db: Db, companyId: string, id: string): Promise<boolean | null> {
  const rows = await db.$queryRaw<{ active: boolean }[]>`
    SELECT archived_at IS NULL AS active FROM customers
    WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR SHARE`;
  return rows[0]?.active ?? null;
}

/** Takes a customer for oneself, after everybody who is about to refer to it. */
export async function lockCustomer(db: Db, companyId: string, id: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM customers WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}
