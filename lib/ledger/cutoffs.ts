import { z } from "zod";
import { minutesOf } from "#lib/company/schema.ts";
import type { Db } from "#lib/db/scope.ts";

const kept = z.object({ dayCutoff: z.string().regex(/^\d{2}:\d{2}$/) });

/**
 * Every day cut-off the company has had, in minutes, today's first. A change of it leaves recorded blocks on the days
 * they were given, so a work date is right when one of these makes it; the audit trail remembers them.
 */
export async function dayCutoffs(db: Db, now: number): Promise<number[]> {
  const changes = await db.auditEntry.findMany({
    where: { subjectType: "company", act: "company.update" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { detail: { select: { before: true } } },
  });
  const earlier = changes.flatMap(({ detail }) => {
    const parsed = kept.safeParse(detail?.before);
    return parsed.success ? [minutesOf(parsed.data.dayCutoff)] : [];
  });
  return [...new Set([now, ...earlier])];
}
