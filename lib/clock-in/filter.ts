import { z } from "zod";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { departmentAndBelow } from "#lib/department/below.ts";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { hiddenColumns } from "#lib/shared/list.ts";
import { toDbDate } from "#lib/shared/local-time.ts";
import { cursorField } from "#lib/shared/paging.ts";
import { searchText } from "#lib/shared/search-text.ts";
import { clockInStatuses } from "./status.ts";

const uuid = z.string().refine(isUuid).optional().catch(undefined);
const day = localDate.optional().catch(undefined);

/** The query of the clock-ins page. What makes no sense is left out. */
export const clockInQuery = z.object({
  view: z.enum(["day", "week", "list"]).catch("day"),
  /** The day, or any day of the week */
  date: day,
  from: day,
  to: day,
  /** From and to are work dates, or, as in reports, the calendar days a clock-in touches */
  days: z.literal("touched").optional().catch(undefined),
  q: z.string().trim().max(100).catch(""),
  employee: uuid,
  /** This one and those below it */
  department: uuid,
  /** This one without those below it, as a row of a report counts it */
  departmentAlone: uuid,
  customer: uuid,
  project: uuid,
  status: z.enum(clockInStatuses).optional().catch(undefined),
  hide: hiddenColumns,
  /** The one that is open beside the list */
  open: uuid,
  before: cursorField.catch(undefined),
  after: cursorField.catch(undefined),
});

export type ClockInQuery = z.output<typeof clockInQuery>;
export type ClockInFilter = Pick<
  ClockInQuery,
  "q" | "employee" | "department" | "departmentAlone" | "customer" | "project" | "status"
>;

/** The condition a filter means. Void clock-ins are shown only when asked for. */
export async function filterWhere(db: Db, filter: ClockInFilter): Promise<Prisma.ClockInWhereInput> {
  const { q, employee, department, departmentAlone, customer, project, status } = filter;
  const departments = department ? await departmentAndBelow(db, department) : null;
  return {
    status: status ?? { not: "void" },
    ...(employee ? { employeeId: employee } : {}),
    ...(customer ? { customerId: customer } : {}),
    ...(project ? { projectId: project } : {}),
    ...(departmentAlone ? { departmentId: departmentAlone } : {}),
    ...(departments ? { AND: { departmentId: { in: departments } } } : {}),
    ...(q ? { employee: { nameSearch: { contains: searchText(q) } } } : {}),
  };
}

/** So far apart that no clock-in lies outside. */
export const allDays = { first: "1900-01-01", last: "2900-12-31" } as const;

/** Work dates from first to last, both included. */
export function workDates(first: string, last: string): Prisma.ClockInWhereInput {
  return {
    workDate: { gte: toDbDate(first), lte: toDbDate(last) },
    startedAt: { gte: widened(first, -2), lt: widened(last, 3) },
  };
}

/** Calendar days from first to last, both included, that a clock-in lies in or reaches into over a midnight. */
export function touchedDays(first: string, last: string): Prisma.ClockInWhereInput {
  const [from, to] = [toDbDate(first), toDbDate(last)];
  return { OR: [{ firstDay: { gte: from, lte: to } }, { firstDay: { lt: from }, lastDay: { gte: from } }] };
}

/**
 * Midnight UTC some days before or after. Zones and the day cut-off keep a start within two days of its work date; said
 * beside it, an employee's index by start finds the few blocks without reading a whole career.
 */
function widened(day: string, days: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}
