import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { requirePermission } from "#lib/access/require.ts";
import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { fromDbDate } from "#lib/shared/local-time.ts";
import { countLimit, limitedCount } from "#lib/shared/paging.ts";
import { dayOf, movedDays } from "./rules.ts";
import type { ChangePreview, CompanyDetail, Weighty, WeightyQuery } from "./schema.ts";
import { settingsOf } from "./settings-of.ts";

/** The latest clock-ins that a preview looks at. */
const latest = 1_000;

/** The settings of the actor's company. */
export async function findCompanySettings(actor: CompanyActor): Promise<CompanyDetail> {
  return open(actor, "company.view", async (db) => {
    const row = await db.company.findFirst();
    if (!row) throw notFound();
    return settingsOf(row);
  });
}

/**
 * What a change of zone, day or currency would do, before it is done.
 *
 * Errors: forbidden.
 */
export async function previewChange(
  actor: CompanyActor,
  wanted: WeightyQuery,
  at = new Date(),
): Promise<ChangePreview> {
  requirePermission(actor, "company.update");
  return open(actor, "company.view", async (db) => {
    const row = await db.company.findFirst();
    if (!row) throw notFound();
    const before: Weighty = settingsOf(row);
    const after: Weighty = {
      zone: wanted.zone ?? before.zone,
      dayCutoff: wanted.dayCutoff ?? before.dayCutoff,
      currency: wanted.currency ?? before.currency,
    };
    return {
      ...{ before, after, version: row.version },
      today: { before: dayOf(at, before), after: dayOf(at, after) },
      running: await db.clockIn.count({ where: { status: "running" } }),
      latest: await latestMoved(db, before, after),
      recorded: limitedCount(
        await db.clockIn.count({ take: countLimit + 1, orderBy: { startedAt: "desc" } }),
      ),
      ownZone: await placesOfTheirOwn(db),
      eventsAhead: limitedCount(await db.event.count({ where: ahead(at), take: countLimit + 1 })),
      amounts: await amountsIn(db, before.currency),
    };
  });
}

const ahead = (at: Date) => ({ startsAt: { gt: at }, archivedAt: null });

async function latestMoved(db: Db, before: Weighty, after: Weighty): Promise<ChangePreview["latest"]> {
  const rows = await db.clockIn.findMany({
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: latest,
    select: { startedAt: true, workDate: true, zone: true },
  });
  const clockIns = rows.map(({ startedAt, workDate, zone }) => ({
    startedAt,
    workDate: fromDbDate(workDate),
    followsCompany: zone === before.zone,
  }));
  return { count: rows.length, moved: movedDays(clockIns, after) };
}

async function placesOfTheirOwn(db: Db): Promise<number> {
  const where = { zone: { not: null }, archivedAt: null };
  return (await db.site.count({ where })) + (await db.department.count({ where }));
}

async function amountsIn(db: Db, currency: string): Promise<number | null> {
  const some = { where: { currency }, take: countLimit + 1 };
  const counts = [await db.payRate.count(some), await db.package.count(some), await db.event.count(some)];
  return limitedCount(counts.reduce((sum, count) => sum + count, 0));
}
