import type { ActorCompany } from "#lib/access/actor-company.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { formatDay, formatTime, zoneAbbreviation } from "#lib/format/date-time.ts";
import type { ClockInOrigin } from "#lib/punch/derive.ts";
import { fromDbDate, localDay, offsetMinutes } from "#lib/shared/local-time.ts";
import { localFields } from "./local-fields.ts";
import type { ClockInStatus } from "./status.ts";

/** A clock-in as views get it: instants as ISO text, times as people read them in the block's own zone. */
export interface Block {
  id: string;
  employeeId: string;
  employeeName: string;
  startedAt: string;
  endedAt: string | null;
  /** IANA, of the place it happened in */
  zone: string;
  /** yyyy-mm-dd */
  workDate: string;
  /** 07:31 */
  from: string;
  /** 12:28, or null while it has no end */
  to: string | null;
  /** "Fri 20 Nov" when it ended on another day than it began */
  endDay: string | null;
  /** Named when it is not the company's: "Tokyo" would read wrongly without it */
  zoneNote: string | null;
  status: ClockInStatus;
  /** 12:28 while on a break */
  onBreakSince: string | null;
  /** All breaks that are over, in seconds */
  breakSeconds: number;
  /** Null until it is finished */
  workedSeconds: number | null;
  /** Worked up to now, for one that runs */
  soFarSeconds: number | null;
  origin: ClockInOrigin;
  corrected: boolean;
  department: string | null;
  customer: string | null;
  project: string | null;
  note: string | null;
  /** Those with a time of their own; instants as ISO text */
  breaks: { startedAt: string; endedAt: string | null }[];
}

/** What has to be read of a clock-in to make a Block. */
export const blockParts = {
  employee: { select: { name: true } },
  department: { select: { name: true } },
  customer: { select: { name: true } },
  project: { select: { name: true } },
  breaks: { select: { startedAt: true, endedAt: true } },
} satisfies Prisma.ClockInInclude;

export type BlockRow = Prisma.ClockInGetPayload<{ include: typeof blockParts }>;

export function toBlock(row: BlockRow, company: ActorCompany, now: Date): Block {
  const { startedAt, endedAt, zone, workedSeconds } = row;
  const show = timeIn(row, company.locale);
  const [first, last] = [localDay(startedAt, zone), endedAt && localDay(endedAt, zone)];
  return {
    id: row.id,
    employeeId: row.employeeId,
    employeeName: row.employee.name,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    zone,
    workDate: fromDbDate(row.workDate),
    from: show(startedAt),
    to: endedAt && show(endedAt),
    endDay: last && last !== first ? formatDay(last, company.locale, last) : null,
    zoneNote: zoneNote(row, company),
    status: row.status as ClockInStatus,
    onBreakSince: row.onBreakSince && show(row.onBreakSince),
    breakSeconds: row.breakSeconds + row.timedBreakSeconds,
    workedSeconds,
    soFarSeconds: row.status === "running" ? soFar(row, now) : null,
    origin: row.origin as ClockInOrigin,
    corrected: row.corrected,
    department: row.department?.name ?? null,
    customer: row.customer?.name ?? null,
    project: row.project?.name ?? null,
    note: row.note,
    breaks: row.breaks.map((one) => ({
      startedAt: one.startedAt.toISOString(),
      endedAt: one.endedAt?.toISOString() ?? null,
    })),
  };
}

/** The short name of a block's zone where it is not the company's. */
export function zoneNote({ startedAt, zone }: { startedAt: Date; zone: string }, company: ActorCompany) {
  return zone === company.zone ? null : zoneAbbreviation(zone, startedAt, company.locale);
}

/** Times of a block; with the name of the zone's time where the clock changed within it or shows a time twice. */
export function timeIn(block: { startedAt: Date; endedAt: Date | null; zone: string }, locale: string) {
  const { startedAt, endedAt, zone } = block;
  const changed = endedAt !== null && offsetMinutes(startedAt, zone) !== offsetMinutes(endedAt, zone);
  return (instant: Date) => {
    const time = formatTime(instant, zone, locale);
    const named = changed || localFields(instant, zone).meaning !== null;
    return named ? `${time} ${zoneAbbreviation(zone, instant, locale)}` : time;
  };
}

/** Seconds worked of a running block: up to now, or to the break that is on. */
export function soFar(
  block: { startedAt: Date; onBreakSince: Date | null; breakSeconds: number; timedBreakSeconds: number },
  now: Date,
): number {
  const until = block.onBreakSince ?? now;
  const seconds = Math.floor((until.getTime() - block.startedAt.getTime()) / 1000);
  return Math.max(0, seconds - block.breakSeconds - block.timedBreakSeconds);
}
