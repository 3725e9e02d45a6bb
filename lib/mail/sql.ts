import type { PlatformDb } from "#lib/access/open.ts";
import { retryDelays } from "./retries.ts";

export interface ClaimedMail {
  id: string;
  toAddress: string;
  subject: string;
  text: string;
  createdAt: Date;
  /** This try included */
  attempts: number;
}

/**
 * Takes one mail that is due. Its next try is set before this one is made: a worker that dies on the way loses nothing,
 * and two workers never hold the same mail.
 */
export async function claimMail(db: PlatformDb): Promise<ClaimedMail | null> {
  const delays = [...retryDelays];
  const [mail] = await db.$queryRaw<ClaimedMail[]>`
    UPDATE mail_messages m
       SET attempts = attempts + 1,
           next_attempt_at = now() + make_interval(secs => (${delays}::int[])[least(attempts + 1, cardinality(${delays}::int[]))])
     WHERE id = (SELECT id FROM mail_messages
                  WHERE status = 'queued' AND next_attempt_at <= now()
                  ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, to_address AS "toAddress", subject, text, created_at AS "createdAt", attempts`;
  return mail ?? null;
}
