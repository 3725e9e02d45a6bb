import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { ownEmployee } from "#lib/punch/commands.ts";
import { pastLimit } from "#lib/punch/derive.ts";
import { changeableClockIn } from "./changeable.ts";
import { localFields } from "./local-fields.ts";
import { refuseOverlap } from "./overlap.ts";
import { checkBlock } from "./rules.ts";
import type { FinishInput } from "./schema.ts";
import { readTimes } from "./typed-times.ts";
import { type ClockInDone, writeReplacement } from "./write-typed.ts";

/**
 * The actor says when their own clock-in ended whose end is missing, and why it was.
 *
 * Errors: not_found, conflict (it has an end; it overlaps), invalid (end, break).
 */
export async function finishOwnClockIn(actor: CompanyActor, input: FinishInput): Promise<ClockInDone> {
  const { company } = actor;
  ownEmployee(actor);
  return open(actor, "clock.punch", async (db) => {
    const before = await changeableClockIn(db, company.id, input.clockInId);
    const now = new Date();
    const missing =
      before.status === "end_missing" ||
      (before.status === "running" && pastLimit(before.startedAt, company, now));
    if (!missing) throw new AppError("conflict", said("clock-in.endNotMissing"));
    const { startedAt, zone, departmentId, siteId, customerId, projectId, note } = before;
    const began = localFields(startedAt, zone);
    const typed = { date: began.date, start: began.time, startMeaning: began.meaning, ...input };
    const { end } = readTimes(typed, zone, company.locale);
    const { blockLimitMinutes, locale } = company;
    const context = { now, blockLimitMinutes, formerStart: startedAt };
    checkBlock({ start: startedAt, end, breakSeconds: input.break }, context);
    await refuseOverlap(db, { ...before, start: startedAt, end }, now, locale);
    const draft = {
      ...({ kind: "block", source: "web", at: startedAt, endsAt: end, breakSeconds: input.break } as const),
      ...{ zone, departmentId, siteId, customerId, projectId, note, reason: input.reason },
    };
    return writeReplacement(db, actor, before, draft, "clock-in.finish", now);
  });
}
