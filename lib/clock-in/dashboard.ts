import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { type Db, scopeOf } from "#lib/db/scope.ts";
import { inTreeOrder, type Node, withBelow } from "#lib/department/rules.ts";
import { localDay, toDbDate, weekOf, workDate } from "#lib/shared/local-time.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { workDates } from "./filter.ts";
import { type Present, readMissing, readPresent, tell, type Unfinished } from "./present.ts";
import { type DayHours, type DepartmentHours, hoursByDay, hoursByDepartment } from "./week-hours.ts";

export interface Dashboard {
  /** When it was read, ISO instant */
  at: string;
  today: string;
  /** What a clock-in that begins now counts for: before the day cut-off still yesterday */
  workDay: string;
  week: { start: string; end: string };
  /** The department asked for, when there is one of that id to choose */
  department: { id: string; name: string } | null;
  /** Active departments to choose from, as a tree: with the reach of departments, one's own */
  departments: { id: string; label: string }[];
  /** People on the books today, in reach; null above 1,000 */
  employees: number | null;
  workingNow: number;
  onBreak: number;
  /** People with a clock-in of the work day, or at work now */
  inToday: number;
  /** Finished clock-ins of the week, by work date */
  weekSeconds: number;
  /** Besides, of those of the week that run: worked so far */
  runningSeconds: number;
  days: DayHours[];
  byDepartment: DepartmentHours[];
  /** The longest in first, at most 50 */
  whoIsIn: Present[];
  /** Clock-ins whose end is missing, whenever they were; above 1,000 nobody counts on */
  endMissing: number;
  /** The newest of them */
  missing: Unfinished[];
}

/**
 * What a manager or supervisor sees first, of everybody in their reach or of the work for one department and those
 * below it. An id of no department is no filter.
 *
 * Errors: forbidden.
 */
export async function getDashboard(
  actor: CompanyActor,
  departmentId: string | undefined,
  now = new Date(),
): Promise<Dashboard> {
  const { company } = actor;
  const today = localDay(now, company.zone);
  const workDay = workDate(now, company.zone, company.dayCutoffMinutes);
  const week = weekOf(workDay, company.weekStart);
  return open(actor, "clock-in.list", async (db) => {
    const all = await db.department.findMany({
      select: { id: true, name: true, parentId: true, archivedAt: true },
    });
    const departments = choices(db, all);
    const department = departments.find(({ id }) => id === departmentId);
    const where: Prisma.ClockInWhereInput = department
      ? { departmentId: { in: [...withBelow(all, department.id)] } }
      : {};
    const running = await readPresent(db, where);
    const finished = await db.clockIn.groupBy({
      by: ["workDate", "departmentId"],
      where: { ...where, status: "finished", ...workDates(week.start, week.end) },
      _sum: { workedSeconds: true },
    });
    const days = hoursByDay(week, finished, running, now);
    const missing = await readMissing(db, where);
    return {
      ...{ at: now.toISOString(), today, workDay, week, days },
      department: department ? { id: department.id, name: department.name } : null,
      departments: departments.map(({ id, label }) => ({ id, label })),
      employees: await countEmployees(db, today),
      workingNow: running.length,
      onBreak: running.filter((one) => one.onBreakSince).length,
      inToday: await countInToday(db, where, workDay, running),
      weekSeconds: days.reduce((sum, one) => sum + one.seconds, 0),
      runningSeconds: days.reduce((sum, one) => sum + one.runningSeconds, 0),
      byDepartment: hoursByDepartment(all, finished, running),
      endMissing: missing.count,
      ...(await tell(db, { running, missing: missing.newest }, all, company, now)),
    };
  });
}

function choices(db: Db, all: readonly (Node & { archivedAt: Date | null })[]) {
  const { reach, departmentIds } = scopeOf(db);
  const active = all.filter((one) => one.archivedAt === null);
  return inTreeOrder(active)
    .filter((one) => reach === "company" || departmentIds.includes(one.id))
    .map(({ id, name, path }) => ({ id, name, label: path.join(" / ") }));
}

async function countEmployees(db: Db, today: string): Promise<number | null> {
  const day = toDbDate(today);
  const found = await db.employee.count({
    where: {
      archivedAt: null,
      AND: [
        { OR: [{ hiredOn: null }, { hiredOn: { lte: day } }] },
        { OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
      ],
    },
    take: countLimit + 1,
  });
  return found > countLimit ? null : found;
}

async function countInToday(
  db: Db,
  where: Prisma.ClockInWhereInput,
  workDay: string,
  running: readonly { employeeId: string }[],
): Promise<number> {
  const people = await db.clockIn.groupBy({
    by: ["employeeId"],
    where: { ...where, status: { not: "void" }, ...workDates(workDay, workDay) },
  });
  return new Set([...people, ...running].map((one) => one.employeeId)).size;
}
