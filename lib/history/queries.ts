import type { CompanyActor } from "#lib/access/actor.ts";
import { may } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { formatDateTime } from "#lib/format/date-time.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { changesIn, valueText } from "./rules.ts";
import type { HistoryEntry } from "./schema.ts";

const shown = 20;

/**
 * The latest acts on one record, newest first, for its own page; null when the actor may not read the audit trail.
 */
export async function listHistory(
  actor: CompanyActor,
  subject: { type: string; id: string },
): Promise<HistoryEntry[] | null> {
  if (!may(actor, "audit.list")) return null;
  const { zone, locale } = actor.company;
  return open(actor, "audit.list", async (db) => {
    const rows = await db.auditEntry.findMany({
      where: { subjectType: subject.type, subjectId: subject.id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: shown,
      select: {
        id: true,
        at: true,
        act: true,
        detail: { select: { actorName: true, reason: true, before: true, after: true } },
      },
    });
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      when: formatDateTime(row.at, zone, locale),
      act: row.act,
      by: row.detail?.actorName ?? null,
      reason: row.detail?.reason ?? null,
      // An id on its own tells people nothing.
      changes: changesIn(row)
        .filter(({ before, after }) => !isUuid(String(after ?? before)))
        .map(({ name, before, after }) => ({
          name,
          before: before === null ? null : valueText(before, locale),
          after: after === null ? null : valueText(after, locale),
        })),
    }));
  });
}
