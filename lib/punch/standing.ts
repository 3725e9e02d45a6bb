import type { Db } from "#lib/db/scope.ts";
import type { Standing } from "./decide.ts";

/** How an employee stands: what `decide` needs, and the zone of their last clock-in. */
export async function findStanding(
  db: Db,
  employeeId: string,
  now: Date,
): Promise<Standing & { unended: (NonNullable<Standing["unended"]> & { zone: string }) | null }> {
  const unended =
    (await db.clockIn.findFirst({ where: { employeeId, status: "running" } })) ??
    (await db.clockIn.findFirst({
      where: { employeeId, status: "end_missing" },
      orderBy: { startedAt: "desc" },
    }));
  // Nothing that ended days ago can be in the way or worth mentioning.
  const lately = new Date(now.getTime() - 3 * 86_400_000);
  const last = await db.clockIn.findFirst({
    where: { employeeId, status: "finished", startedAt: { gt: lately } },
    orderBy: { startedAt: "desc" },
    select: { endedAt: true },
  });
  const givenUp = unended !== null && (await db.punch.count({ where: { closesId: unended.id } })) > 0;
  return { unended: unended && { ...unended, givenUp }, lastEnd: last?.endedAt ?? null };
}
