import type { Prisma } from "#lib/db/generated/client.ts";
import type { ThrottleState } from "./throttle-rules.ts";

/** The rows of these keys, locked until the transaction ends, always in the same order so that no two wait crosswise. */
export async function lockThrottles(
  db: Prisma.TransactionClient,
  keys: string[],
): Promise<Map<string, ThrottleState>> {
  const rows = await db.$queryRaw<(ThrottleState & { key: string })[]>`
    SELECT key, failures, blocked_until AS "blockedUntil", last_failure_at AS "lastFailureAt"
      FROM sign_in_throttles WHERE key = ANY (${keys}) ORDER BY key FOR UPDATE`;
  return new Map(rows.map(({ key, ...state }) => [key, state]));
}
