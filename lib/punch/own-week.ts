import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { type Block, blockParts, toBlock } from "#lib/clock-in/block.ts";
import { workDates } from "#lib/clock-in/filter.ts";
import { formatDay, formatDayRange, zoneName } from "#lib/format/date-time.ts";
import { addDays, daysFrom, localDay, weekOf } from "#lib/shared/local-time.ts";
import { ownEmployee } from "./commands.ts";

export interface OwnDay {
  date: string;
  /** Thu 19 Nov */
  label: string;
  blocks: Block[];
  workedSeconds: number;
}

export interface OwnWeek {
  /** 16 – 22 Nov 2026 */
  label: string;
  zoneName: string;
  start: string;
  previous: string;
  /** Null in the week of today */
  next: string | null;
  days: OwnDay[];
  workedSeconds: number;
}

/** The actor's own clock-ins of the week a day lies in (today's when it is left out), by work date. */
export async function getOwnWeek(
  actor: CompanyActor,
  date: string | undefined,
  now = new Date(),
): Promise<OwnWeek> {
  const { company } = actor;
  const employeeId = ownEmployee(actor);
  const today = localDay(now, company.zone);
  const week = weekOf(date ?? today, company.weekStart);
  return open(actor, "clock.view", async (db) => {
    const rows = await db.clockIn.findMany({
      where: { employeeId, status: { not: "void" }, ...workDates(week.start, week.end) },
      include: blockParts,
      orderBy: { startedAt: "asc" },
    });
    const blocks = Map.groupBy(
      rows.map((row) => toBlock(row, company, now)),
      (block) => block.workDate,
    );
    const days = daysFrom(week.start, week.end).map((day) => {
      const own = blocks.get(day) ?? [];
      const workedSeconds = own.reduce((sum, one) => sum + (one.workedSeconds ?? 0), 0);
      return { date: day, label: formatDay(day, company.locale, today), blocks: own, workedSeconds };
    });
    return {
      label: formatDayRange(week.start, week.end, company.locale, today),
      zoneName: zoneName(company.zone, now, company.locale),
      start: week.start,
      previous: addDays(week.start, -7),
      next: week.end < today ? addDays(week.start, 7) : null,
      days,
      workedSeconds: days.reduce((sum, one) => sum + one.workedSeconds, 0),
    };
  });
}
