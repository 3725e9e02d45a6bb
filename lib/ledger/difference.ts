import type { Prisma } from "#lib/db/generated/client.ts";
import type { DerivedClockIn } from "#lib/punch/derive.ts";
import { fromDbDate } from "#lib/shared/local-time.ts";

export type KeptClockIn = Prisma.ClockInGetPayload<{ include: { breaks: true } }>;

/** A clock-in that is not what its punches make. */
export interface Difference {
  clockInId: string;
  employeeId: string;
  /** The column that differs, or null when a whole row is missing or too much */
  column: string | null;
  kept: string;
  rebuilt: string;
}

const columns = [
  "employeeId",
  "startedAt",
  "endedAt",
  "status",
  "origin",
  "breakSeconds",
  "timedBreakSeconds",
  "onBreakSince",
  "workedSeconds",
  "zone",
  "workDate",
  "firstDay",
  "lastDay",
  "departmentId",
  "siteId",
  "customerId",
  "projectId",
  "note",
  "corrected",
] as const;

/** The first difference between a kept clock-in and the one its punches make; null when they agree. Pure. */
export function differenceOf(
  clockInId: string,
  employeeId: string,
  kept: KeptClockIn | null,
  rebuilt: DerivedClockIn | null,
): Difference | null {
  const about = { clockInId, employeeId };
  if (!kept) return { ...about, column: null, kept: "no clock-in", rebuilt: "a clock-in" };
  if (!rebuilt) return { ...about, column: null, kept: "a clock-in", rebuilt: "no punch that opens it" };
  const days = {
    workDate: fromDbDate(kept.workDate),
    firstDay: fromDbDate(kept.firstDay),
    lastDay: kept.lastDay && fromDbDate(kept.lastDay),
  };
  const row = { ...kept, ...days };
  for (const column of columns) {
    const [is, should] = [text(row[column]), text(rebuilt[column])];
    if (is !== should) return { ...about, column, kept: is, rebuilt: should };
  }
  const [is, should] = [breaksText(kept.breaks), breaksText(rebuilt.breaks)];
  return is === should ? null : { ...about, column: "breaks", kept: is, rebuilt: should };
}

function text(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  return value instanceof Date ? value.toISOString() : String(value);
}

function breaksText(breaks: readonly { id: string; startedAt: Date; endedAt: Date | null }[]): string {
  const lines = breaks.map((one) => `${one.id} ${text(one.startedAt)} to ${text(one.endedAt)}`);
  return lines.length === 0 ? "nothing" : lines.sort().join(", ");
}
