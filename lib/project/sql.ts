import type { Db } from "#lib/db/scope.ts";

/** Takes a project for oneself, after everybody who is about to refer to it. */
export async function lockProject(db: Db, companyId: string, id: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM projects WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}
