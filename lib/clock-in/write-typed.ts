import type { CompanyActor } from "#lib/access/actor.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { appendPunches } from "#lib/punch/append.ts";
import type { PunchDraft } from "#lib/punch/chain.ts";
import type { DerivedClockIn } from "#lib/punch/derive.ts";
import { rebuildClockIn } from "#lib/punch/rebuild.ts";
import { newId } from "#lib/shared/ids.ts";
import type { ChangeableClockIn } from "./changeable.ts";

/** What a command about a clock-in answers. */
export interface ClockInDone {
  id: string;
  employeeId: string;
  name: string;
}

type TypedDraft = Omit<
  PunchDraft,
  "key" | "id" | "clockInId" | "replacesId" | "address" | "device" | "closesId"
>;

/** Adds a block typed in for an employee, with its audit entry. */
export async function writeNew(
  db: Db,
  actor: CompanyActor,
  employee: { id: string; name: string },
  draft: TypedDraft,
  now: Date,
): Promise<ClockInDone> {
  const from = { key: newId(), address: actor.address, device: actor.device };
  const [punch] = await appendPunches(db, actor, employee.id, [{ ...draft, ...from }], now);
  const after = await rebuildClockIn(db, actor.company, punch!.id, now);
  const subject = { type: "clock-in", id: after.id, name: employee.name };
  await recordAudit(db, { act: "clock-in.add", subject, after: told(after) });
  return { id: after.id, employeeId: employee.id, name: employee.name };
}

/** Adds a punch that replaces what a clock-in said, with its reason and its audit entry. */
export async function writeReplacement(
  db: Db,
  actor: CompanyActor,
  before: ChangeableClockIn,
  draft: TypedDraft & { reason: string },
  act: string,
  now: Date,
): Promise<ClockInDone> {
  const { id, employeeId } = before;
  const from = { key: newId(), address: actor.address, device: actor.device };
  const replacing = { ...draft, ...from, clockInId: id, replacesId: id };
  await appendPunches(db, actor, employeeId, [replacing], now);
  const after = await rebuildClockIn(db, actor.company, id, now);
  await recordAudit(db, {
    act,
    subject: { type: "clock-in", id, name: before.employee.name },
    before: told(before),
    after: told(after),
    reason: draft.reason,
  });
  return { id, employeeId, name: before.employee.name };
}

/** The values of a clock-in that an audit entry shows. */
function told(block: ChangeableClockIn | DerivedClockIn) {
  const { status, startedAt, endedAt, breakSeconds, timedBreakSeconds, workedSeconds } = block;
  const { departmentId, customerId, projectId, note } = block;
  return {
    ...{ status, startedAt, endedAt, breakSeconds: breakSeconds + timedBreakSeconds, workedSeconds },
    ...{ departmentId, customerId, projectId, note },
  };
}
