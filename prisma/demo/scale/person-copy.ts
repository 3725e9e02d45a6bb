import { emptyChain, punchHash } from "#lib/punch/chain.ts";
import type { ChainedPunch } from "#lib/punch/punch.ts";
import { toDbDate } from "#lib/shared/local-time.ts";
import { type Year, yearMs } from "./history.ts";
import { maskOf, rekey, type Shift } from "./rekey.ts";
import type { ZoneDays } from "./zone-days.ts";

/** Whose copy it is, where it works, and how the rest of its world was renamed. */
export interface CopiedPerson {
  companyId: string;
  employeeId: string;
  dayCutoffMinutes: number;
  number: number;
  years: number;
  /** Minutes that this copy comes and goes earlier than its original */
  earlier: number;
  /** The id of a department, site, customer or project in the copy's company */
  place: (id: string | null) => string | null;
}

/** Takes the rows of a copy, table by table. */
export type Take = (table: string, row: Record<string, unknown>) => void;

/**
 * Writes one person's years of work: the template's year last, its repeatable part before, each punch with its place
 * and hash in one chain. @returns how many clock-ins
 */
export function copyPerson(
  person: CopiedPerson,
  year: Year,
  before: Year,
  zoneOf: (zone: string) => ZoneDays,
  take: Take,
): number {
  const { companyId, employeeId, years, earlier } = person;
  let { length, hash } = emptyChain(companyId, employeeId);
  let blocks = 0;
  let last = new Date(0);
  for (let back = years - 1; back >= 0; back -= 1) {
    const part = back === 0 ? year : before;
    const shift = { mask: maskOf(person.number), ms: -back * yearMs - earlier * 60_000 };
    for (const original of part.punches) {
      length += 1;
      const fields = punchFields(person, original, length, shift, zoneOf);
      const own = punchHash(hash, fields, original.detailDigest);
      take("punches", { ...fields, detailDigest: original.detailDigest, previousHash: hash, hash: own });
      hash = own;
      last = fields.recordedAt;
      const detail = part.details.get(original.id);
      if (detail) take("punch_details", { ...detail, companyId, employeeId, punchId: fields.id });
    }
    for (const block of part.clockIns) take("clock_ins", clockIn(person, block, shift, zoneOf));
    for (const one of part.breaks) {
      const ids = { companyId, employeeId, id: rekey(one.id, shift), clockInId: rekey(one.clockInId, shift) };
      take("clock_in_breaks", {
        ...ids,
        startedAt: moved(one.startedAt, shift),
        endedAt: moved(one.endedAt, shift),
      });
    }
    blocks += part.clockIns.length;
  }
  take("chain_heads", { companyId, employeeId, length, hash, updatedAt: last });
  return blocks;
}

function moved<T extends Date | null>(at: T, { ms }: Shift): T {
  return (at && new Date(at.getTime() + ms)) as T;
}

function punchFields(
  { companyId, employeeId, place }: CopiedPerson,
  original: ChainedPunch,
  position: number,
  shift: Shift,
  zoneOf: (zone: string) => ZoneDays,
) {
  const at = moved(original.at, shift);
  return {
    companyId,
    id: rekey(original.id, shift),
    employeeId,
    position,
    kind: original.kind,
    at,
    endsAt: moved(original.endsAt, shift),
    breakSeconds: original.breakSeconds,
    recordedAt: moved(original.recordedAt, shift),
    claimedAt: moved(original.claimedAt, shift),
    zone: original.zone,
    offsetMinutes: zoneOf(original.zone).offset(at.getTime()),
    source: original.source,
    key: rekey(original.key, shift),
    // Nobody signs in as a copy.
    authorUserId: null,
    clockInId: rekey(original.clockInId, shift),
    closesId: original.closesId && rekey(original.closesId, shift),
    replacesId: original.replacesId && rekey(original.replacesId, shift),
    departmentId: place(original.departmentId),
    siteId: place(original.siteId),
    customerId: place(original.customerId),
    projectId: place(original.projectId),
  };
}

function clockIn(
  { companyId, employeeId, dayCutoffMinutes, place }: CopiedPerson,
  block: Year["clockIns"][number],
  shift: Shift,
  zoneOf: (zone: string) => ZoneDays,
) {
  const days = zoneOf(block.zone);
  const startedAt = moved(block.startedAt, shift);
  const endedAt = moved(block.endedAt, shift);
  return {
    ...block,
    companyId,
    employeeId,
    id: rekey(block.id, shift),
    startedAt,
    endedAt,
    onBreakSince: moved(block.onBreakSince, shift),
    workDate: toDbDate(days.day(startedAt.getTime(), dayCutoffMinutes)),
    firstDay: toDbDate(days.day(startedAt.getTime())),
    lastDay: endedAt && toDbDate(days.day(endedAt.getTime() - 1)),
    departmentId: place(block.departmentId),
    siteId: place(block.siteId),
    customerId: place(block.customerId),
    projectId: place(block.projectId),
    createdAt: moved(block.createdAt, shift),
    updatedAt: moved(block.updatedAt, shift),
  };
}
