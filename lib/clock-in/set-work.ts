import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { deriveClockIn } from "#lib/punch/derive.ts";
import type { WorkChoice } from "#lib/punch/place.ts";
import { clockInFacts } from "#lib/punch/rebuild.ts";
import { correctClockIn } from "./commands.ts";
import { getClockIn } from "./detail.ts";
import type { ClockInDone } from "./write-typed.ts";

/** How long a correction can be taken back by the press of a button; afterwards by another correction. */
const takenBackWithinMs = 3_600_000;

/**
 * What one clock-in was for, and nothing else of it, as a correction of its own: a new punch with its reason. What
 * `change` leaves out stays.
 *
 * Errors: as correctClockIn, and conflict when it is so already.
 */
export async function setWork(
  actor: CompanyActor,
  id: string,
  change: WorkChoice,
  reason: string,
): Promise<ClockInDone> {
  const { block, form } = await getClockIn(actor, id);
  if (block.status === "void") throw new AppError("conflict", said("clock-in.isVoid"));
  const { departmentId, customerId, projectId, seen } = form;
  const before = { departmentId, customerId, projectId };
  const after = { ...before, ...change };
  const same = (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]);
  if (same) throw new AppError("conflict", said("clock-in.isSoAlready", { name: block.employeeName }));
  return correctClockIn(actor, {
    ...{ id, seen, reason, note: block.note, ...after },
    startedAt: new Date(block.startedAt),
    endedAt: block.endedAt === null ? null : new Date(block.endedAt),
    ...{ break: block.breakSeconds, breakSeconds: block.breakSeconds },
  });
}

/**
 * Takes back what `setWork` did last, by a correction to what it was for before.
 *
 * Errors: as correctClockIn, and conflict when the last word on it is not a fresh correction of one's own.
 */
export async function takeWorkBack(actor: CompanyActor, id: string, now = new Date()): Promise<ClockInDone> {
  const before = await open(actor, "clock-in.list", async (db) => {
    const facts = await clockInFacts(db, id);
    const [last] = await db.punch.findMany({ where: { id: facts.at(-1)?.id ?? id }, take: 1 });
    const own = last?.replacesId && last.kind !== "void" && last.authorUserId === actor.userId;
    if (!own || now.getTime() - last.recordedAt.getTime() > takenBackWithinMs) return null;
    return deriveClockIn(facts.slice(0, -1), actor.company, now);
  });
  if (!before) throw new AppError("conflict", said("clock-in.changedSince"));
  const { departmentId, customerId, projectId } = before;
  return setWork(actor, id, { departmentId, customerId, projectId }, said("clock-in.takenBack"));
}
