import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { daysFrom, fromDbDate, localDay, weekOf } from "#lib/shared/local-time.ts";
import { type Block, blockParts, toBlock } from "./block.ts";
import { filterWhere, workDates } from "./filter.ts";

/** So many rows a card of the dashboard shows; the rest is on the clock-ins page. */
const mostIn = 50;
const mostMissing = 6;

export interface Dashboard {
  /** Now, ISO */
  at: string;
  today: string;
  week: { start: string; end: string };
  workingNow: number;
  onBreak: number;
  /** Finished clock-ins of this week by work date */
  weekSeconds: number;
  /** Each day of the week, also those without hours */
  days: { day: string; seconds: number }[];
  clockInsToday: number;
  whoIsIn: (Block & { since: string | null })[];
  endMissing: number;
  missing: Block[];
}

/** What a manager or supervisor sees first, of everybody in their reach or of one department and those below it. */
export async function getDashboard(
  actor: CompanyActor,
  department: string | undefined,
  now = new Date(),
): Promise<Dashboard> {
  const { company } = actor;
  const today = localDay(now, company.zone);
  const week = weekOf(today, company.weekStart);
  return open(actor, "clock-in.list", async (db) => {
    const all = await filterWhere(db, { q: "", department });
    const running = { ...all, status: "running" };
    const missing = { ...all, status: "end_missing" };
    const thisWeek = { ...all, status: "finished", ...workDates(week.start, week.end) };
    const perDay = await db.clockIn.groupBy({
      by: ["workDate"],
      where: thisWeek,
      _sum: { workedSeconds: true },
    });
    const seconds = new Map(perDay.map((one) => [fromDbDate(one.workDate), one._sum.workedSeconds ?? 0]));
    const days = daysFrom(week.start, week.end).map((day) => ({ day, seconds: seconds.get(day) ?? 0 }));
    const inNow = await db.clockIn.findMany({
      where: running,
      include: blockParts,
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      take: mostIn,
    });
    const lost = await db.clockIn.findMany({
      where: missing,
      include: blockParts,
      orderBy: { startedAt: "desc" },
      take: mostMissing,
    });
    return {
      ...{ at: now.toISOString(), today, week, days },
      workingNow: await db.clockIn.count({ where: running }),
      onBreak: await db.clockIn.count({ where: { ...running, onBreakSince: { not: null } } }),
      weekSeconds: days.reduce((sum, one) => sum + one.seconds, 0),
      clockInsToday: await db.clockIn.count({ where: { ...all, ...workDates(today, today) } }),
      whoIsIn: inNow.map((row) => ({
        ...toBlock(row, company, now),
        since: row.onBreakSince?.toISOString() ?? null,
      })),
      endMissing: await db.clockIn.count({ where: missing }),
      missing: lost.map((row) => toBlock(row, company, now)),
    };
  });
}
