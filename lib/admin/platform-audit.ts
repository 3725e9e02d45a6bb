import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { cursorInstant, cursorOf, escapeLike, keyset } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import { auditRow } from "./audit-row.ts";
import type { PlatformAuditQuery, PlatformAuditRow } from "./schema.ts";
import { utcDays } from "./utc-days.ts";

/** What happened outside of any one company, newest first: sign-ins, acts of platform people, deletions. */
export async function listPlatformAudit(
  actor: PlatformActor,
  query: PlatformAuditQuery,
): Promise<Page<PlatformAuditRow>> {
  const cursor = cursorOf(query);
  const paging = keyset({ column: "at", descending: true }, cursor, { toValue: cursorInstant });
  const where = filterWhere(query);
  return openPlatform(actor, "platform-audit.list", "list", async (db) => {
    const found = await db.platformAuditEntry.findMany({ where, take: countLimit + 1, select: { id: true } });
    const entries = await db.platformAuditEntry.findMany({
      ...paging,
      where: { AND: [where, paging.where] },
    });
    const rows = entries.map(auditRow);
    return cutPage(rows, pageSize, cursor, (row) => row.at, limitedCount(found.length));
  });
}

function filterWhere({ act, q, from, to }: PlatformAuditQuery): Prisma.PlatformAuditEntryWhereInput {
  return {
    ...(act ? { act } : {}),
    ...(q ? { actorName: { contains: escapeLike(q), mode: "insensitive" } } : {}),
    at: utcDays(from, to),
  };
}
