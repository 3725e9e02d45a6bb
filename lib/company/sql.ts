import type { Db } from "#lib/db/scope.ts";

/**
 * One at a time in a company, until the transaction ends: for rules about many rows at once, such as "a department is
 * never below itself" or "there is always an owner". Nobody who only refers to the company waits.
 */
export async function lockCompany(db: Db, companyId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM companies WHERE id = ${companyId}::uuid FOR NO KEY UPDATE`;
}
