import { z } from "zod";
import { clockInStatuses } from "#lib/clock-in/status.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { fromDbDate } from "#lib/shared/local-time.ts";
import { day, instant, uuid } from "./fields.ts";

/** A clock-in as the API has it: instants, seconds and ids. */
export const clockInView = z.object({
  id: uuid,
  employeeId: uuid,
  departmentId: uuid.nullable(),
  siteId: uuid.nullable(),
  customerId: uuid.nullable(),
  projectId: uuid.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  zone: z.string(),
  workDate: day,
  status: z.enum(clockInStatuses),
  origin: z.enum(["punched", "typed", "imported"]),
  corrected: z.boolean(),
  onBreakSince: instant.nullable(),
  /** All breaks that are over */
  breakSeconds: z.int(),
  /** Those with a time of their own */
  breaks: z.array(z.object({ startedAt: instant, endedAt: instant.nullable() })),
  /** Null until it is finished */
  workedSeconds: z.int().nullable(),
  note: z.string().nullable(),
  updatedAt: instant,
});

export const clockInFields = {
  breaks: { select: { startedAt: true, endedAt: true }, orderBy: { startedAt: "asc" } },
} as const satisfies Prisma.ClockInInclude;

type Row = Prisma.ClockInGetPayload<{ include: typeof clockInFields }>;

export function toClockIn(row: Row): z.input<typeof clockInView> {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...row,
    startedAt: row.startedAt.toISOString(),
    endedAt: iso(row.endedAt),
    workDate: fromDbDate(row.workDate),
    status: row.status as z.input<typeof clockInView>["status"],
    origin: row.origin as z.input<typeof clockInView>["origin"],
    onBreakSince: iso(row.onBreakSince),
    breakSeconds: row.breakSeconds + row.timedBreakSeconds,
    breaks: row.breaks.map((one) => ({ startedAt: one.startedAt.toISOString(), endedAt: iso(one.endedAt) })),
    updatedAt: row.updatedAt.toISOString(),
  };
}
