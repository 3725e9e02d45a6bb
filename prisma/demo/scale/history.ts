import type { ChainedPunch, PunchDetailRow } from "#lib/punch/punch.ts";
import type { TimeRows } from "#lib/testing/time-rows.ts";

/** One person's year, and which of it can be repeated for an earlier one. */
export interface Year {
  punches: ChainedPunch[];
  details: ReadonlyMap<string, PunchDetailRow>;
  clockIns: TimeRows["clockIns"];
  breaks: TimeRows["breaks"];
}

export const dayMs = 86_400_000;
/** Fifty-two weeks: weekdays stay what they are. */
export const yearMs = 364 * dayMs;

/**
 * The part of a year that lies within 364 days with everything that was said of it: what is repeated so never overlaps
 * the year after it, and its chain ends before the next one begins. Blocks that punches tie together stay together.
 */
export function repeatable(year: Year, now: Date): Year {
  const first = now.getTime() - yearMs + 2 * dayMs;
  const last = now.getTime() - 2 * dayMs;
  const root = groups(year.punches);
  const out = new Set<string>();
  for (const { at, recordedAt, clockInId } of year.punches)
    if (at.getTime() < first || recordedAt.getTime() > last) out.add(root(clockInId));
  for (const block of year.clockIns) if (block.status === "running") out.add(root(block.id));
  const stays = (clockInId: string) => !out.has(root(clockInId));
  const punches = year.punches.filter((punch) => stays(punch.clockInId));
  return {
    punches,
    details: year.details,
    clockIns: year.clockIns.filter((block) => stays(block.id)),
    breaks: year.breaks.filter((one) => stays(one.clockInId)),
  };
}

/** Which blocks a switch, or an "in" after a missing end, ties together: the name of each block's group. */
function groups(punches: readonly ChainedPunch[]): (clockInId: string) => string {
  const above = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = above.get(at); up !== undefined; up = above.get(at)) at = up;
    return at;
  };
  for (const { clockInId, closesId } of punches) {
    if (!closesId) continue;
    const [a, b] = [root(clockInId), root(closesId)];
    if (a !== b) above.set(a, b);
  }
  return root;
}
