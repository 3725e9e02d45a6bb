import type { Db } from "#lib/db/scope.ts";

/** Takes an event for oneself until the transaction ends: whoever comes second sees what the first has made of it. */
export async function lockEvent(db: Db, companyId: string, id: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM events WHERE company_id = ${companyId}::uuid AND id = ${id}::uuid FOR UPDATE`;
}
