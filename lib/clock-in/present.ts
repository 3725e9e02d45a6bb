import type { ActorCompany } from "#lib/access/actor-company.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { formatDay, formatTime } from "#lib/format/date-time.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { type Block, type BlockRow, blockParts, toBlock } from "./block.ts";

/** So many rows a card of the dashboard shows; the rest is on the clock-ins page. */
const mostIn = 50;
const mostMissing = 6;
/** So long before the company's limit a clock-in that runs is worth a look: its end may have been forgotten. */
const soonMinutes = 60;

export interface Unfinished extends Block {
  /** "Wed 18 Nov" */
  startDay: string;
}

/** A clock-in that runs. */
export interface Present extends Unfinished {
  startedToday: boolean;
  /** ISO instant */
  onBreakSinceAt: string | null;
  /** When it becomes end missing, for the last hour before: "21:58" */
  endsMissingAt: string | null;
}

const columns = {
  id: true,
  employeeId: true,
  departmentId: true,
  workDate: true,
  startedAt: true,
  onBreakSince: true,
  breakSeconds: true,
  timedBreakSeconds: true,
} satisfies Prisma.ClockInSelect;

export type Running = Prisma.ClockInGetPayload<{ select: typeof columns }>;

/** All clock-ins that run, the longest first: at most one of each employee. */
export function readPresent(db: Db, where: Prisma.ClockInWhereInput): Promise<Running[]> {
  return db.clockIn.findMany({
    where: { ...where, status: "running" },
    select: columns,
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
}

/** The first of them with names and times. */
export async function whoIsIn(
  db: Db,
  running: readonly Running[],
  company: ActorCompany,
  now: Date,
): Promise<Present[]> {
  const rows = await db.clockIn.findMany({
    where: { id: { in: running.slice(0, mostIn).map(({ id }) => id) } },
    include: blockParts,
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => {
    const limit = new Date(row.startedAt.getTime() + company.blockLimitMinutes * 60_000);
    const isSoon = limit.getTime() - now.getTime() <= soonMinutes * 60_000;
    return {
      ...unfinished(row, company, now),
      startedToday: localDay(row.startedAt, row.zone) === localDay(now, row.zone),
      onBreakSinceAt: row.onBreakSince?.toISOString() ?? null,
      endsMissingAt: isSoon ? formatTime(limit, row.zone, company.locale) : null,
    };
  });
}

/** The newest clock-ins whose end is missing. */
export async function whoseEndIsMissing(
  db: Db,
  where: Prisma.ClockInWhereInput,
  company: ActorCompany,
  now: Date,
): Promise<Unfinished[]> {
  const rows = await db.clockIn.findMany({
    where,
    include: blockParts,
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: mostMissing,
  });
  return rows.map((row) => unfinished(row, company, now));
}

function unfinished(row: BlockRow, company: ActorCompany, now: Date): Unfinished {
  const startDay = formatDay(localDay(row.startedAt, row.zone), company.locale, localDay(now, row.zone));
  return { ...toBlock(row, company, now), startDay };
}
