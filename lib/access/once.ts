import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { scopeOf, unaudited } from "#lib/db/scope.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { takeKey } from "./sql.ts";

/** What is kept of an answer: all a caller needs to be told it again. */
export interface Answer {
  status: number;
  body: unknown;
  headers: Record<string, string>;
}

/**
 * A write that its caller may repeat, because an answer can get lost. It travels with the actor: `open` keeps the answer
 * under its key in the act's own transaction, so that there is never the one without the other.
 */
export interface Once {
  /** A key is the caller's own: "token/<id>" */
  caller: string;
  key: string;
  /** SHA-256 of what was asked */
  bodyHash: Uint8Array<ArrayBuffer>;
  /** Makes the answer of what the act returned; its reads join the act's transaction. */
  answer: (result: unknown) => Promise<Answer>;
  /** What is answered, once the act is done */
  settled: Answer | null;
}

/** Ends an act that was done before: nothing happens again, and the answer is the one there was. */
export class DoneBefore extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super("done before");
    this.answer = answer;
  }
}

/**
 * Makes this transaction the only one at work on its key.
 *
 * Errors: DoneBefore · in_progress while another one runs · key_reused when the key came with another request.
 */
export async function claimKey(db: Db, once: Once): Promise<void> {
  const { companyId } = scopeOf(db);
  if (!(await takeKey(db, `${companyId} ${once.caller} ${once.key}`)))
    throw new AppError("in_progress", said("api.keyBusy"), { retryAfter: 1 });
  const kept = await findKept(db, once);
  if (kept) throw new DoneBefore(kept);
}

/** The answer kept under a key, or null. Errors: key_reused. */
export async function findKept(db: Db, { caller, key, bodyHash }: Once): Promise<Answer | null> {
  const row = await db.idempotencyKey.findFirst({ where: { caller, key } });
  if (!row) return null;
  if (!Buffer.from(row.bodyHash).equals(bodyHash)) throw new AppError("key_reused", said("api.keyReused"));
  const { body, headers } = row.answer as unknown as Omit<Answer, "status">;
  return { status: row.status, body, headers };
}

/** Keeps the answer with its act. */
export async function keepAnswer(db: Db, once: Once, { status, body, headers }: Answer): Promise<void> {
  const { companyId } = scopeOf(db);
  const { caller, key, bodyHash } = once;
  const answer = { body, headers } as Prisma.InputJsonObject;
  await unaudited(db, () =>
    db.idempotencyKey.createMany({ data: [{ companyId, caller, key, bodyHash, status, answer }] }),
  );
}
