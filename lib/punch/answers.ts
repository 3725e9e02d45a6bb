import { createHash } from "node:crypto";
import type { Db } from "#lib/db/scope.ts";
import { scopeOf } from "#lib/db/scope.ts";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { canonicalJson } from "#lib/shared/canonical-json.ts";
import { type PunchAnswer, type PunchInput, punchAnswer } from "./schema.ts";

/**
 * The answer given to a key before, or null. After the thirty days that answers are kept for, the punch itself still
 * knows its key, and no second one can be made with it.
 *
 * Errors: invalid at key, when it came with another act.
 */
export async function findAnswer(
  db: Db,
  employeeId: string,
  input: PunchInput,
  asAnswer: (punch: { kind: string; clockInId: string; at: Date; recordedAt: Date }) => PunchAnswer,
): Promise<PunchAnswer | null> {
  const { key } = input;
  const kept = await db.idempotencyKey.findFirst({ where: { caller: caller(employeeId), key } });
  if (kept) {
    if (!Buffer.from(kept.bodyHash).equals(bodyHash(input))) throw otherAct();
    return punchAnswer.parse(kept.answer);
  }
  const punch = await db.punch.findFirst({ where: { key } });
  if (!punch) return null;
  if (punch.kind !== input.kind) throw otherAct();
  return asAnswer(punch);
}

/** Keeps the answer with its act, in the act's own transaction. */
export async function keepAnswer(
  db: Db,
  employeeId: string,
  input: PunchInput,
  answer: PunchAnswer,
): Promise<void> {
  const { companyId } = scopeOf(db);
  const row = { companyId, caller: caller(employeeId), key: input.key, bodyHash: bodyHash(input) };
  await db.idempotencyKey.createMany({ data: [{ ...row, status: 200, answer }] });
}

const caller = (employeeId: string) => `punch/${employeeId}`;

/** The device's claim is left out: a phone that tries again may claim another time. */
function bodyHash({ claimedAt: _claimed, key: _key, ...body }: PunchInput): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(canonicalJson(body)).digest());
}

function otherAct() {
  return invalid("key", said("clock.keyUsed"));
}
