import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { refuseMethod } from "#lib/company/methods.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { findPlace } from "#lib/punch/place.ts";
import { lockChains } from "#lib/punch/sql.ts";
import { changeableClockIn, refuseStale } from "./changeable.ts";
import { refuseOverlap } from "./overlap.ts";
import { checkBlock } from "./rules.ts";
import type { AddGiven, AddInput, CorrectGiven, CorrectInput, VoidInput } from "./schema.ts";
import { readTimes } from "./typed-times.ts";
import { type ClockInDone, writeNew, writeReplacement } from "./write-typed.ts";

/**
 * Adds a finished clock-in for somebody in reach; typed local times mean the zone of their site, department or company.
 *
 * Errors: forbidden (not this way), not_found, invalid (date, start, end, break, employeeId, departmentId, customerId,
 * projectId; with offers in `detail`), conflict at start when it overlaps.
 */
export async function addClockIn(actor: CompanyActor, input: AddInput | AddGiven): Promise<ClockInDone> {
  const { company } = actor;
  return open(actor, "clock-in.edit", async (db) => {
    await refuseMethod(db, actor.token ? "api" : "manual");
    const employee = await db.employee.findFirst({ where: { id: input.employeeId } });
    if (!employee) throw notFound();
    if (employee.archivedAt) throw invalid("employeeId", said("clock-in.employeeArchived"));
    const place = await findPlace(db, company, employee.id, input);
    const { start, end } = readTimes(input, place.zone, company.locale);
    await lockChains(db, company.id, [employee.id]);
    const now = new Date();
    const { blockLimitMinutes, locale } = company;
    checkBlock({ start, end, breakSeconds: input.break }, { now, blockLimitMinutes, formerStart: null });
    await refuseOverlap(db, { employeeId: employee.id, id: null, start, end }, now, locale);
    const values = { at: start, endsAt: end, breakSeconds: input.break, note: input.note, ...place };
    return writeNew(db, actor, employee, { kind: "block", source: "manual", ...values }, now);
  });
}

/**
 * Gives a clock-in new complete values with a reason; the punches before stay. Times are in the clock-in's own zone.
 * Breaks become one length without a time. Without an end it runs on from its new start.
 *
 * Errors: as addClockIn, and conflict when it is void or was changed meanwhile.
 */
export async function correctClockIn(
  actor: CompanyActor,
  input: CorrectInput | CorrectGiven,
): Promise<ClockInDone> {
  const { company } = actor;
  return open(actor, "clock-in.edit", async (db) => {
    const before = await changeableClockIn(db, company.id, input.id);
    refuseStale(before, input.seen);
    const endless = ("endedAt" in input ? input.endedAt : input.end) === null;
    if (before.status === "finished" && endless) throw invalid("end", said("clock-in.fillInEnd"));
    const place = await findPlace(db, company, before.employeeId, input, before);
    const { start, end } = readTimes(input, before.zone, company.locale);
    const now = new Date();
    const { blockLimitMinutes, locale } = company;
    const { startedAt: formerStart, zone } = before;
    // One that runs on keeps the breaks taken by the clock.
    const breakSeconds = end ? input.break : 0;
    checkBlock({ start, end, breakSeconds }, { now, blockLimitMinutes, formerStart });
    await refuseOverlap(db, { ...before, start, end }, now, locale);
    const kind = end ? ({ kind: "block", endsAt: end, breakSeconds } as const) : ({ kind: "in" } as const);
    const siteId = place.departmentId === before.departmentId ? before.siteId : place.siteId;
    const words = { note: input.note, reason: input.reason, source: "manual" } as const;
    const draft = { ...place, siteId, zone, at: start, ...kind, ...words };
    return writeReplacement(db, actor, before, draft, "clock-in.correct", now);
  });
}

/**
 * Takes a clock-in out of all sums, with a reason. It stays to be seen.
 *
 * Errors: not_found, conflict when it is void already.
 */
export async function voidClockIn(actor: CompanyActor, input: VoidInput): Promise<ClockInDone> {
  return open(actor, "clock-in.edit", async (db) => {
    const before = await changeableClockIn(db, actor.company.id, input.id);
    const { startedAt: at, zone } = before;
    const draft = { kind: "void", at, zone, source: "manual", reason: input.reason } as const;
    return writeReplacement(db, actor, before, draft, "clock-in.void", new Date());
  });
}
