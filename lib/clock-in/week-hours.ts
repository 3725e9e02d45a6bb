import { byName } from "#lib/shared/list.ts";
import { daysFrom, fromDbDate } from "#lib/shared/local-time.ts";
import { soFar } from "./block.ts";
import type { Running } from "./present.ts";

/** What was worked of one work date and department. */
interface Finished {
  workDate: Date;
  departmentId: string | null;
  _sum: { workedSeconds: number | null };
}

export interface DayHours {
  /** yyyy-mm-dd, a work date */
  day: string;
  /** Of finished clock-ins */
  seconds: number;
  /** Worked so far of those that run */
  runningSeconds: number;
}

export interface DepartmentHours {
  /** Null: clock-ins for no department */
  id: string | null;
  name: string | null;
  /** Of finished clock-ins */
  seconds: number;
  workingNow: number;
}

/** Each day of the week, also those without hours. */
export function hoursByDay(
  week: { start: string; end: string },
  finished: readonly Finished[],
  running: readonly Running[],
  now: Date,
): DayHours[] {
  const seconds = sums(finished, (one) => fromDbDate(one.workDate), worked);
  const runningSeconds = sums(
    running,
    (one) => fromDbDate(one.workDate),
    (one) => soFar(one, now),
  );
  return daysFrom(week.start, week.end).map((day) => ({
    day,
    seconds: seconds.get(day) ?? 0,
    runningSeconds: runningSeconds.get(day) ?? 0,
  }));
}

/** Departments that people worked or work for, by name; what was for none comes last. */
export function hoursByDepartment(
  departments: readonly { id: string; name: string }[],
  finished: readonly Finished[],
  running: readonly Running[],
): DepartmentHours[] {
  const seconds = sums(finished, (one) => one.departmentId, worked);
  const present = sums(
    running,
    (one) => one.departmentId,
    () => 1,
  );
  const found = (id: string | null) => ({ seconds: seconds.get(id) ?? 0, workingNow: present.get(id) ?? 0 });
  const rows: DepartmentHours[] = departments
    .toSorted(byName)
    .map(({ id, name }) => ({ id, name, ...found(id) }));
  rows.push({ id: null, name: null, ...found(null) });
  return rows.filter((row) => row.seconds > 0 || row.workingNow > 0);
}

const worked = (one: Finished) => one._sum.workedSeconds ?? 0;

function sums<T, K>(rows: readonly T[], keyOf: (row: T) => K, amountOf: (row: T) => number): Map<K, number> {
  const found = new Map<K, number>();
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + amountOf(row));
  return found;
}
