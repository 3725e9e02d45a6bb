import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { soFar, timeIn } from "#lib/clock-in/block.ts";
import { workDates } from "#lib/clock-in/filter.ts";
import { whyNotInBrowser } from "#lib/company/methods.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { formatDay, formatLongDay, formatTime, zoneName } from "#lib/format/date-time.ts";
import { daysFrom, fromDbDate, localDay, weekOf, workDate } from "#lib/shared/local-time.ts";
import type { ClockLine, ClockState, RunningClockIn, WorkNames } from "./clock-dto.ts";
import { ownEmployee } from "./commands.ts";
import { pastLimit } from "./derive.ts";
import { findForgotten } from "./forgotten.ts";
import { findPlace } from "./place.ts";
import { segments } from "./segments.ts";

const parts = {
  department: { select: { name: true } },
  customer: { select: { name: true } },
  project: { select: { name: true } },
  breaks: true,
} satisfies Prisma.ClockInInclude;
type Row = Prisma.ClockInGetPayload<{ include: typeof parts }>;

/**
 * How the actor stands: what runs, today, this week, and what has no end.
 *
 * Errors: forbidden (no employee).
 */
export async function getClockState(actor: CompanyActor, now = new Date()): Promise<ClockState> {
  const { company } = actor;
  const employeeId = ownEmployee(actor);
  return open(actor, "clock.view", async (db) => {
    const { zone } = await findPlace(db, company, employeeId, {});
    const last = await db.clockIn.findFirst({ where: { employeeId, status: "running" }, include: parts });
    const running = last && !pastLimit(last.startedAt, company, now) ? last : null;
    const today = workDate(now, zone, company.dayCutoffMinutes);
    const day = running ? fromDbDate(running.workDate) : today;
    const week = weekOf(day, company.weekStart);
    const rows = await db.clockIn.findMany({
      where: {
        employeeId,
        status: { in: ["running", "finished"] },
        ...workDates(week.start, week.end),
      },
      include: parts,
      orderBy: { startedAt: "asc" },
    });
    const counted = rows.filter((row) => row.status === "finished" || row.id === running?.id);
    const worked = Map.groupBy(counted, (row) => fromDbDate(row.workDate));
    const secondsOf = (date: string) =>
      (worked.get(date) ?? []).reduce((sum, row) => sum + secondsSoFar(row, now), 0);
    const days = daysFrom(week.start, week.end).map((date) => ({
      date,
      label: formatDay(date, company.locale, today),
      workedSeconds: secondsOf(date),
      isCurrent: date === day,
      isFuture: date > today,
    }));
    return {
      now: now.toISOString(),
      zone,
      zoneName: zoneName(zone, now, company.locale),
      day: formatLongDay(day, company.locale),
      isToday: day === localDay(now, zone),
      running: running && runningDto(running, company.locale),
      closed: await whyNotInBrowser(db),
      workedSeconds: secondsOf(day),
      lines: (worked.get(day) ?? []).flatMap((row) => linesOf(row, company.locale, now)),
      week: { days, workedSeconds: days.reduce((sum, one) => sum + one.workedSeconds, 0) },
      forgotten: await findForgotten(db, actor, employeeId, now),
    };
  });
}

function secondsSoFar(row: Row, now: Date): number {
  return row.workedSeconds ?? soFar(row, now);
}

function names(row: Row): WorkNames {
  const { department, customer, project, note } = row;
  return {
    department: department?.name ?? null,
    customer: customer?.name ?? null,
    project: project?.name ?? null,
    note,
  };
}

function runningDto(row: Row, locale: string): RunningClockIn {
  const { id, departmentId, customerId, projectId, onBreakSince, startedAt, zone } = row;
  const since = onBreakSince ?? segments(row).at(-1)?.startedAt ?? startedAt;
  return {
    ...{ id, departmentId, customerId, projectId, ...names(row) },
    since: formatTime(since, zone, locale),
    sinceInstant: since.toISOString(),
    onBreak: onBreakSince !== null,
  };
}

/** The stretches of a clock-in; breaks known only by their length come last. */
function linesOf(row: Row, locale: string, now: Date): ClockLine[] {
  const show = timeIn(row, locale);
  const lines = segments(row).map((one, at) => ({
    ...names(row),
    id: `${row.id}-${at}`,
    kind: one.kind,
    from: show(one.startedAt),
    to: one.endedAt && show(one.endedAt),
    seconds: Math.max(0, Math.floor(((one.endedAt ?? now).getTime() - one.startedAt.getTime()) / 1000)),
    corrected: row.corrected,
  }));
  if (row.breakSeconds === 0) return lines;
  const length = {
    kind: "break" as const,
    from: "",
    to: null,
    seconds: row.breakSeconds,
    corrected: row.corrected,
  };
  return [...lines, { ...names(row), id: `${row.id}-length`, ...length }];
}
