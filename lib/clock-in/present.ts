import type { ActorCompany } from "#lib/access/actor-company.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { formatDay, formatTime } from "#lib/format/date-time.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { soFar, timeIn, zoneNote } from "./block.ts";

/** So many rows a card of the dashboard shows; the rest is on the clock-ins page. */
const mostIn = 50;
const mostMissing = 6;
/** So long before the company's limit a clock-in that runs is worth a look: its end may have been forgotten. */
const soonMinutes = 60;

/** A clock-in without an end. */
export interface Unfinished {
  id: string;
  employeeId: string;
  employeeName: string;
  department: string | null;
  /** 07:31 */
  from: string;
  /** Named when it is not the company's: "Tokyo" would read wrongly without it */
  zoneNote: string | null;
  /** "Wed 18 Nov" */
  startDay: string;
}

/** A clock-in that runs. */
export interface Present extends Unfinished {
  startedToday: boolean;
  /** Seconds worked up to now */
  soFarSeconds: number;
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
  endedAt: true,
  zone: true,
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

/** The newest clock-ins whose end is missing, and how many there are; above 1,000 nobody counts on. */
export async function readMissing(
  db: Db,
  inReach: Prisma.ClockInWhereInput,
): Promise<{ count: number; newest: Running[] }> {
  const where = { ...inReach, status: "end_missing" };
  const newest = await db.clockIn.findMany({
    where,
    select: columns,
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: mostMissing,
  });
  if (newest.length < mostMissing) return { count: newest.length, newest };
  return { count: await db.clockIn.count({ where, take: countLimit + 1 }), newest };
}

/** Puts names and times to what was read: the names of all people in one statement, those of departments are known. */
export async function tell(
  db: Db,
  read: { running: readonly Running[]; missing: readonly Running[] },
  departments: readonly { id: string; name: string }[],
  company: ActorCompany,
  now: Date,
): Promise<{ whoIsIn: Present[]; missing: Unfinished[] }> {
  const first = read.running.slice(0, mostIn);
  const ids = [...new Set([...first, ...read.missing].map((one) => one.employeeId))];
  const people =
    ids.length > 0
      ? await db.employee.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      : [];
  const names: Names = {
    employee: new Map(people.map(({ id, name }) => [id, name])),
    department: new Map(departments.map(({ id, name }) => [id, name])),
  };
  return {
    whoIsIn: first.map((row) => present(row, names, company, now)),
    missing: read.missing.map((row) => unfinished(row, names, company, now)),
  };
}

interface Names {
  employee: ReadonlyMap<string, string>;
  department: ReadonlyMap<string, string>;
}

function present(row: Running, names: Names, company: ActorCompany, now: Date): Present {
  const limit = new Date(row.startedAt.getTime() + company.blockLimitMinutes * 60_000);
  const isSoon = limit.getTime() - now.getTime() <= soonMinutes * 60_000;
  return {
    ...unfinished(row, names, company, now),
    startedToday: localDay(row.startedAt, row.zone) === localDay(now, row.zone),
    soFarSeconds: soFar(row, now),
    onBreakSinceAt: row.onBreakSince?.toISOString() ?? null,
    endsMissingAt: isSoon ? formatTime(limit, row.zone, company.locale) : null,
  };
}

function unfinished(row: Running, names: Names, company: ActorCompany, now: Date): Unfinished {
  const { id, employeeId, departmentId, startedAt, zone } = row;
  return {
    id,
    employeeId,
    employeeName: names.employee.get(employeeId) ?? "",
    department: (departmentId && names.department.get(departmentId)) ?? null,
    from: timeIn(row, company.locale)(startedAt),
    zoneNote: zoneNote(row, company),
    startDay: formatDay(localDay(startedAt, zone), company.locale, localDay(now, zone)),
  };
}
