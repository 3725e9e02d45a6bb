import type { CompanyActor } from "#lib/access/actor.ts";
import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { linkPunches, type PunchDraft } from "./chain.ts";
import type { ChainedPunch } from "./punch.ts";
import { lockChains, notifyLive } from "./sql.ts";

/**
 * Adds punches to an employee's chain: locks its end, gives the punches their places and hashes, inserts them with
 * their words, moves the end and tells the live pages. The handle has to be open for writing; the caller saves the
 * clock-ins they make (saveClockIn) and the audit entry in the same transaction.
 *
 * Errors: not_found when the employee is out of reach, conflict when a key has been used.
 */
export async function appendPunches(
  db: Db,
  actor: CompanyActor,
  employeeId: string,
  drafts: readonly PunchDraft[],
  recordedAt = new Date(),
): Promise<ChainedPunch[]> {
  const companyId = actor.company.id;
  const head = (await lockChains(db, companyId, [employeeId])).get(employeeId);
  if (!head) throw notFound();
  const context = { companyId, employeeId, authorUserId: actor.userId, recordedAt };
  const { punches, details, end } = linkPunches(context, head, drafts);
  await db.punch.createMany({ data: punches });
  if (details.length > 0) await db.punchDetail.createMany({ data: details });
  await db.chainHead.updateMany({ where: { employeeId }, data: { length: end.length, hash: end.hash } });
  await notifyLive(db, companyId);
  return punches;
}
