import { AppError, invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { pastLimit } from "./derive.ts";

/** The acts of the clock page. */
export const clockActs = ["in", "out", "break_start", "break_end", "switch"] as const;
export type ClockAct = (typeof clockActs)[number];

/** Of an employee's time, what decides about the next punch. */
export interface Standing {
  /** The latest clock-in without an end, if any: running, or given up because it ran too long */
  unended: {
    id: string;
    startedAt: Date;
    status: string;
    onBreakSince: Date | null;
    /** A later in has given it up already */
    givenUp: boolean;
  } | null;
  /** The end of the last finished clock-in */
  lastEnd: Date | null;
}

export type Decision =
  /** A punch at this instant. `clockInId` is null where it opens one; `closesId` is the one it ends or gives up. */
  | { do: "punch"; at: Date; clockInId: string | null; closesId: string | null }
  /** Nothing to do: it is so already. */
  | { do: "nothing"; clockInId: string; since: Date };

/** How far the clock of one server may run behind that of another. */
const clockSkewMs = 5_000;

export interface DecideContext {
  /** The server's clock in whole seconds */
  now: Date;
  blockLimitMinutes: number;
  /** An instant as it is shown in a message: "08:02", with the day when it was not today */
  show: (instant: Date) => string;
}

/**
 * What an explicit act means as things stand. An in while running is answered with the running clock-in; every other act
 * that does not fit is a conflict that says how things are.
 */
export function decide(act: ClockAct, standing: Standing, context: DecideContext): Decision {
  const running = runningBlock(standing, context);
  if (act === "in") return running ? already(running) : opens(standing, context);
  if (!running) throw notIn(standing, context);
  const { show } = context;
  const at = later(context.now, running.startedAt);
  switch (act) {
    case "out":
      return { do: "punch", at, clockInId: running.id, closesId: null };
    case "switch":
      return {
        do: "punch",
        at: afterStart(context.now, running.startedAt),
        clockInId: null,
        closesId: running.id,
      };
    case "break_start":
      if (running.onBreakSince) throw conflict(said("clock.onBreak", { time: show(running.onBreakSince) }));
      return { do: "punch", at, clockInId: running.id, closesId: null };
    case "break_end":
      if (!running.onBreakSince) throw conflict(said("clock.notOnBreak"));
      return { do: "punch", at: later(at, running.onBreakSince), clockInId: running.id, closesId: null };
  }
}

function runningBlock({ unended }: Standing, { now, blockLimitMinutes }: DecideContext) {
  return unended?.status === "running" && !pastLimit(unended.startedAt, { blockLimitMinutes }, now)
    ? unended
    : null;
}

function already(running: { id: string; startedAt: Date }): Decision {
  return { do: "nothing", clockInId: running.id, since: running.startedAt };
}

/** In and out within one second made a block of one second, so the next one begins when that second is over. */
function opens({ unended, lastEnd }: Standing, { now, show }: DecideContext): Decision {
  const ahead = lastEnd ? lastEnd.getTime() - now.getTime() : 0;
  if (lastEnd && ahead > clockSkewMs)
    throw invalid("at", said("clock.recordedUntil", { time: show(lastEnd) }));
  const at = lastEnd && ahead > 0 ? lastEnd : now;
  return { do: "punch", at, clockInId: null, closesId: unended && !unended.givenUp ? unended.id : null };
}

function notIn({ unended, lastEnd }: Standing, { show }: DecideContext): AppError {
  if (unended && !(lastEnd && lastEnd > unended.startedAt))
    return conflict(said("clock.ranTooLong", { time: show(unended.startedAt) }));
  return conflict(lastEnd ? said("clock.notInSince", { time: show(lastEnd) }) : said("clock.notIn"));
}

function conflict(message: string): AppError {
  return new AppError("conflict", message);
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** The block that a switch ends has a length of at least a second, and the next one begins where it ends. */
function afterStart(now: Date, startedAt: Date): Date {
  return later(now, new Date(startedAt.getTime() + 1000));
}
