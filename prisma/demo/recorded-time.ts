import { addTime, type LivedBlock } from "./lived-time.ts";
import type { Member, Roster } from "./roster.ts";
import { type RecordedAct, type Recorders, Scribe } from "./scribe.ts";

/**
 * How the work of one person came to be recorded up to `now`: mostly punched as it happened, sometimes typed in the day
 * after, sometimes without an end, sometimes corrected with a reason.
 */
export function recordedActs(
  roster: Roster,
  member: Member,
  blocks: readonly LivedBlock[],
  recorders: Recorders,
  now: Date,
): RecordedAct[] {
  const random = roster.random.fork(`record of ${member.employee.number}`);
  const scribe = new Scribe(roster, member, recorders, random);
  for (const block of blocks) {
    if (block.start > now) break;
    const isOver = addTime(block.end, 3 * 86_400) < now;
    if (isOver && random.chance(0.015)) scribe.typedLater(block);
    else if (block.end < now && random.chance(isOver ? 0.004 : 0.02)) scribe.withoutEnd(block);
    else {
      scribe.punched(block);
      if (isOver && random.chance(0.012)) scribe.changedLater(block);
      else if (isOver && random.chance(0.001)) scribe.voidedLater(block);
    }
  }
  return scribe.acts.filter((act) => act.recordedAt <= now);
}
