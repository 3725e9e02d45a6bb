import { client } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";

/**
 * The role that deletes what has been kept long enough. Each deletion leaves an entry in the platform's audit trail
 * with its reason, in the same transaction; one that finds nothing leaves none.
 *
 * @param work deletes, and returns how many rows
 */
export async function openRetention(
  table: string,
  reason: string,
  work: (db: Prisma.TransactionClient) => Promise<number>,
): Promise<number> {
  return client("retention").$transaction(
    async (db) => {
      const deleted = await work(db);
      if (deleted === 0) return 0;
      const entry = { id: newId(), actorName: "Hourly", act: "retention.delete", subjectType: table };
      await db.platformAuditEntry.createMany({ data: [{ ...entry, reason, detail: { deleted } }] });
      return deleted;
    },
    { timeout: 120_000 },
  );
}
