import { type ClockInStatus, nextStatus } from "#lib/clock-in/status.ts";
import { daysTouched, localDay, workDate } from "#lib/shared/local-time.ts";
import type { PunchKind, PunchSource, WorkedOn } from "./punch.ts";

/** Of a punch, what a clock-in is derived from. */
export interface PunchFact extends WorkedOn {
  id: string;
  employeeId: string;
  kind: PunchKind;
  at: Date;
  endsAt: Date | null;
  breakSeconds: number | null;
  zone: string;
  source: PunchSource;
  clockInId: string;
  closesId: string | null;
  replacesId: string | null;
  /** From the words of the punch; null when erased. */
  note: string | null;
}

export interface DerivedBreak {
  /** The id of the punch that began it */
  id: string;
  startedAt: Date;
  endedAt: Date | null;
}

export type ClockInOrigin = "punched" | "typed" | "imported";

/** A row of clock_ins with its breaks; days are yyyy-mm-dd in the block's zone. */
export interface DerivedClockIn extends WorkedOn {
  id: string;
  employeeId: string;
  startedAt: Date;
  endedAt: Date | null;
  status: ClockInStatus;
  origin: ClockInOrigin;
  breakSeconds: number;
  timedBreakSeconds: number;
  onBreakSince: Date | null;
  workedSeconds: number | null;
  zone: string;
  workDate: string;
  firstDay: string;
  lastDay: string | null;
  note: string | null;
  corrected: boolean;
  breaks: DerivedBreak[];
}

/** What of the company's settings a derivation needs. */
export interface DeriveSettings {
  dayCutoffMinutes: number;
  blockLimitMinutes: number;
}

interface Block extends WorkedOn {
  status: ClockInStatus;
  startedAt: Date;
  endedAt: Date | null;
  breakSeconds: number;
  breaks: DerivedBreak[];
  zone: string;
  note: string | null;
  corrected: boolean;
}

/**
 * The clock-in that punches make. The same function serves commands, imports and the verification of the ledger.
 *
 * @param punches all with this clockInId and those that close it (closesId), in the order of the chain; the first one
 *   opened it and gave it its id
 * @param now a block without an end that began longer ago than the company's limit is end missing
 */
export function deriveClockIn(
  punches: readonly PunchFact[],
  settings: DeriveSettings,
  now: Date,
): DerivedClockIn {
  const [root, ...later] = punches;
  if (!root || root.id !== root.clockInId)
    throw new Error("A clock-in is derived from the punch that opened it on.");
  const block = opened(root);
  for (const punch of later) apply(block, punch, root.id);
  if (block.status === "running" && pastLimit(block.startedAt, settings, now)) block.status = "end_missing";
  return toRow(root, block, settings);
}

/** Whether a block that began then has run longer than the company allows. */
export function pastLimit(
  startedAt: Date,
  settings: Pick<DeriveSettings, "blockLimitMinutes">,
  now: Date,
): boolean {
  return now.getTime() - startedAt.getTime() > settings.blockLimitMinutes * 60_000;
}

function opened(root: PunchFact): Block {
  return {
    ...worked(root),
    status: root.kind === "block" ? "finished" : "running",
    startedAt: root.at,
    endedAt: root.endsAt,
    breakSeconds: root.breakSeconds ?? 0,
    breaks: [],
    zone: root.zone,
    note: root.note,
    corrected: false,
  };
}

/** What a later punch does to a block that stands. */
const effects: Record<PunchKind, (block: Block, punch: PunchFact) => void> = {
  out: end,
  break_start: startBreak,
  break_end: (block, punch) => endBreak(block, punch.at),
  block: (block, punch) => correct(block, punch, "complete"),
  in: (block, punch) => correct(block, punch, "restart"),
  void: (block) => move(block, "void"),
  switch: () => {},
};

function apply(block: Block, punch: PunchFact, rootId: string): void {
  if (punch.closesId !== rootId) effects[punch.kind](block, punch);
  else if (punch.kind === "switch") end(block, punch);
  else move(block, "forget");
}

function move(block: Block, act: Parameters<typeof nextStatus>[1]): void {
  block.status = nextStatus(block.status, act) ?? block.status;
}

/** Two taps in one second make a block of one second: it has to have a length to be one. */
function end(block: Block, punch: PunchFact): void {
  if (!nextStatus(block.status, "end")) return;
  endBreak(block, punch.at);
  const least = block.startedAt.getTime() + 1000;
  const lastBreak = block.breaks.at(-1)?.endedAt?.getTime() ?? 0;
  block.endedAt = new Date(Math.max(punch.at.getTime(), least, lastBreak));
  // The words of a switch belong to the block it opens.
  if (punch.kind === "out" && punch.note !== null) block.note = punch.note;
  move(block, "end");
}

function startBreak(block: Block, punch: PunchFact): void {
  if (block.status !== "running" || openBreak(block)) return;
  const floor = block.breaks.at(-1)?.endedAt ?? block.startedAt;
  block.breaks.push({ id: punch.id, startedAt: latest(punch.at, floor), endedAt: null });
}

function endBreak(block: Block, at: Date): void {
  const current = openBreak(block);
  if (current && block.status === "running") current.endedAt = latest(at, current.startedAt);
}

function openBreak(block: Block): DerivedBreak | undefined {
  return block.breaks.find((one) => one.endedAt === null);
}

/** The new values are complete: a block typed in takes the place of start, end and all breaks. */
function correct(block: Block, punch: PunchFact, act: "complete" | "restart"): void {
  const status = nextStatus(block.status, act);
  if (!status) return;
  Object.assign(block, worked(punch), {
    status,
    startedAt: punch.at,
    endedAt: punch.endsAt,
    breakSeconds: punch.breakSeconds ?? 0,
    // A running block keeps the breaks taken since its new start.
    breaks: act === "restart" ? block.breaks.filter((one) => one.startedAt >= punch.at) : [],
    zone: punch.zone,
    note: punch.note,
    corrected: true,
  });
}

function worked({ departmentId, siteId, customerId, projectId }: WorkedOn): WorkedOn {
  return { departmentId, siteId, customerId, projectId };
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function seconds(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 1000);
}

function toRow(root: PunchFact, block: Block, settings: DeriveSettings): DerivedClockIn {
  const { status, startedAt, endedAt, breakSeconds, breaks, zone } = block;
  const timedBreakSeconds = breaks.reduce(
    (sum, one) => sum + (one.endedAt ? seconds(one.startedAt, one.endedAt) : 0),
    0,
  );
  const days = endedAt
    ? daysTouched(startedAt, endedAt, zone)
    : { first: localDay(startedAt, zone), last: null };
  return {
    ...worked(block),
    id: root.id,
    employeeId: root.employeeId,
    startedAt,
    endedAt,
    status,
    origin: originOf(root),
    breakSeconds,
    timedBreakSeconds,
    onBreakSince: status === "running" ? (openBreak(block)?.startedAt ?? null) : null,
    workedSeconds:
      status === "finished" && endedAt
        ? seconds(startedAt, endedAt) - breakSeconds - timedBreakSeconds
        : null,
    zone,
    workDate: workDate(startedAt, zone, settings.dayCutoffMinutes),
    firstDay: days.first,
    lastDay: days.last,
    note: block.note,
    corrected: block.corrected,
    breaks,
  };
}

function originOf(root: PunchFact): ClockInOrigin {
  if (root.source === "import") return "imported";
  return root.kind === "block" ? "typed" : "punched";
}
