import type { CompanyActor } from "#lib/access/actor.ts";
import type { Db } from "#lib/db/scope.ts";
import { formatDay, formatTime, zoneName } from "#lib/format/date-time.ts";
import { localDay } from "#lib/shared/local-time.ts";
import type { Forgotten } from "./clock-dto.ts";

/** An employee's clock-ins whose end nobody knows, the newest first; also those the worker has not marked yet. */
export async function findForgotten(
  db: Db,
  actor: CompanyActor,
  employeeId: string,
  now: Date,
): Promise<Forgotten[]> {
  const { company } = actor;
  const before = new Date(now.getTime() - company.blockLimitMinutes * 60_000);
  const rows = await db.clockIn.findMany({
    where: {
      employeeId,
      OR: [{ status: "end_missing" }, { status: "running", startedAt: { lt: before } }],
    },
    orderBy: { startedAt: "desc" },
    take: 5,
  });
  return rows.map(({ id, startedAt, zone, timedBreakSeconds }) => {
    const latest = new Date(
      Math.min(now.getTime(), startedAt.getTime() + company.blockLimitMinutes * 60_000),
    );
    const firstDate = localDay(startedAt, zone);
    return {
      id,
      began: `${formatDay(firstDate, company.locale, localDay(now, zone))}, ${formatTime(startedAt, zone, company.locale)}`,
      firstDate,
      lastDate: localDay(latest, zone),
      zoneName: zoneName(zone, startedAt, company.locale),
      breakSeconds: timedBreakSeconds,
    };
  });
}
