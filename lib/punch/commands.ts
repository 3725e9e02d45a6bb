import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { refuseMethod } from "#lib/company/methods.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { formatTime } from "#lib/format/date-time.ts";
import { type SaidKey, said } from "#lib/i18n/said.ts";
import { wholeSeconds } from "#lib/shared/local-time.ts";
import { findAnswer, keepAnswer } from "./answers.ts";
import { appendPunches } from "./append.ts";
import { type ClockAct, type Decision, decide } from "./decide.ts";
import { findPlace, type Place } from "./place.ts";
import type { PunchSource } from "./punch.ts";
import { rebuildClockIn } from "./rebuild.ts";
import type { PunchAnswer, PunchInput } from "./schema.ts";
import { showInstant } from "./show.ts";
import { lockChains } from "./sql.ts";
import { findStanding } from "./standing.ts";

/**
 * One explicit act on the actor's own time, or that of somebody in reach: in, out, break start, break end or switch. The
 * instant is the server's; two calls at once make one clock-in, because each first locks the end of the employee's chain.
 *
 * @param forWhom an employee, when a program or a colleague does it for them
 * Errors: forbidden (no employee, archived, or not this way), not_found (out of reach), conflict (it does not fit how
 * things stand; the message says how), invalid (departmentId, customerId, projectId, key, at).
 */
export async function punch(
  actor: CompanyActor,
  input: PunchInput,
  source: PunchSource = "web",
  forWhom: string | null = null,
): Promise<PunchAnswer> {
  const own = forWhom === null || forWhom === actor.employeeId;
  const employeeId = own ? ownEmployee(actor) : forWhom;
  return open(actor, own ? "clock.punch" : "punch.record", async (db) => {
    const name = own ? actor.name : await nameInReach(db, employeeId);
    await lockChains(db, actor.company.id, [employeeId]);
    await refuseArchived(db, employeeId);
    const before = await findAnswer(db, employeeId, input, ({ clockInId, at, recordedAt }) =>
      answerOf(input.kind, clockInId, at, recordedAt, actor.company.zone, actor.company.locale),
    );
    if (before) return before;
    await refuseSource(db, source, input.kind);
    const answer = await act(db, actor, employeeId, input, source);
    await keepAnswer(db, employeeId, input, answer);
    await recordAudit(db, {
      act: answer.already ? "clock.repeated" : `clock.${input.kind}`,
      subject: { type: "clock-in", id: answer.clockInId, name },
      after: { at: answer.at },
    });
    return answer;
  });
}

/** Archiving takes the same lock: whoever was archived a moment ago does not clock in after all. */
async function refuseArchived(db: Db, employeeId: string): Promise<void> {
  const employee = await db.employee.findFirst({ where: { id: employeeId }, select: { archivedAt: true } });
  if (!employee || employee.archivedAt) throw new AppError("forbidden", said("clock.notHereAnyMore"));
}

async function nameInReach(db: Db, employeeId: string): Promise<string> {
  const employee = await db.employee.findFirst({ where: { id: employeeId }, select: { name: true } });
  if (!employee) throw notFound();
  return employee.name;
}

/** Whoever is in can always clock out: a change of the settings leaves nobody with a clock that runs on. */
async function refuseSource(db: Db, source: PunchSource, kind: ClockAct): Promise<void> {
  if (source === "api") await refuseMethod(db, "api");
  else if (source === "web" && kind !== "out") await refuseMethod(db, "browser");
}

/** People of the platform have no time of their own. */
export function ownEmployee(actor: CompanyActor): string {
  if (actor.employeeId) return actor.employeeId;
  throw new AppError("forbidden", said("clock.noTimeHere"));
}

async function act(
  db: Db,
  actor: CompanyActor,
  employeeId: string,
  input: PunchInput,
  source: PunchSource,
): Promise<PunchAnswer> {
  const { company } = actor;
  // Read after the lock: punches then stand in the chain in the order of their instants.
  const recordedAt = new Date();
  const now = wholeSeconds(recordedAt);
  const standing = await findStanding(db, employeeId, now);
  const zone = standing.unended?.zone ?? company.zone;
  const show = (instant: Date) => showInstant(instant, now, zone, company.locale);
  const decision = decide(input.kind, standing, {
    now,
    blockLimitMinutes: company.blockLimitMinutes,
    show,
  });
  if (decision.do === "nothing") {
    return {
      kind: input.kind,
      already: true,
      clockInId: decision.clockInId,
      at: decision.since.toISOString(),
      recordedAt: recordedAt.toISOString(),
      message: said("clock.doneIn", { time: show(decision.since) }),
    };
  }
  const opens = decision.clockInId === null;
  const place = opens
    ? await findPlace(db, company, employeeId, input)
    : { zone, departmentId: null, siteId: null, customerId: null, projectId: null };
  const clockInId = await append(db, actor, employeeId, { input, source, recordedAt, decision, place });
  if (decision.closesId) await rebuildClockIn(db, company, decision.closesId, now);
  await rebuildClockIn(db, company, clockInId, now);
  return answerOf(input.kind, clockInId, decision.at, recordedAt, place.zone, company.locale);
}

async function append(
  db: Db,
  actor: CompanyActor,
  employeeId: string,
  { input, source, recordedAt, decision, place }: Append,
): Promise<string> {
  const { key, claimedAt, note } = input;
  const draft = {
    kind: input.kind,
    at: decision.at,
    closesId: decision.closesId,
    ...(decision.clockInId ? { clockInId: decision.clockInId } : {}),
    ...{ source, key, claimedAt, note, address: actor.address, device: actor.device },
    ...place,
  };
  const [punched] = await appendPunches(db, actor, employeeId, [draft], recordedAt);
  return punched!.clockInId;
}

interface Append {
  input: PunchInput;
  source: PunchSource;
  recordedAt: Date;
  decision: Extract<Decision, { do: "punch" }>;
  place: Place;
}

const done: Record<ClockAct, SaidKey> = {
  in: "clock.doneIn",
  out: "clock.doneOut",
  break_start: "clock.doneBreakStart",
  break_end: "clock.doneBreakEnd",
  switch: "clock.doneSwitch",
};

function answerOf(
  kind: ClockAct,
  clockInId: string,
  at: Date,
  recordedAt: Date,
  zone: string,
  locale: string,
): PunchAnswer {
  return {
    kind,
    already: false,
    clockInId,
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
    message: said(done[kind], { time: formatTime(at, zone, locale) }),
  };
}
