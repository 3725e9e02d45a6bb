import type { Db } from "#lib/db/scope.ts";

/**
 * Holds a package as it is until the transaction ends, so that it is not archived while an event is made from it.
 *
 * @returns whether it is in use; null when there is none
 */
export async function holdPackage(db: Db, companyId: string, id: string): Promise<boolean | null> {
  const rows = await db.$queryRaw<{ active: boolean }[]>`
    SELECT archived_at IS NULL AS active FROM packages
    WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR SHARE`;
  return rows[0]?.active ?? null;
}

/** Takes a package for oneself, after everybody who is about to refer to it. */
export async function lockPackage(db: Db, companyId: string, id: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM packages WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}
