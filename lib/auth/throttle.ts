import { resolver } from "#lib/access/resolver.ts";
import { keyedDigest } from "./derived-key.ts";
import { lockThrottles } from "./sql.ts";
import { afterFailure, type PaceName, paces, pauseMs, triesLeft, waitMs } from "./throttle-rules.ts";

/** One counter: what is counted, as a digest, and how fast it closes. */
export interface ThrottleKey {
  key: string;
  pace: PaceName;
}

const keyOf = (pace: PaceName, ...parts: string[]): ThrottleKey => ({
  key: keyedDigest("throttle", [pace, ...parts].join("\n")),
  pace,
});

/**
 * The counters of one sign-in. A browser the account has signed in from before is slowed by its own failures only, so
 * that strangers guessing at an account cannot lock its owner out.
 */
export function signInKeys(email: string, address: string | null, deviceId: string | null): ThrottleKey[] {
  if (deviceId) return [keyOf("own", "device", deviceId)];
  return [keyOf("own", "address", email, address ?? "unknown"), keyOf("account", email)];
}

export const passwordKeys = (userId: string): ThrottleKey[] => [keyOf("own", "password", userId)];
export const mailKeys = (purpose: string, email: string): ThrottleKey[] => [keyOf("mail", purpose, email)];

export type Try =
  | { allowed: false; waitMs: number }
  /** What is true if this try fails, which is already counted. */
  | { allowed: true; left: number; pauseMs: number; nextPauseMs: number };

/**
 * Counts a try as a failure before it is looked at, so that many at the same moment cannot all be the first; a
 * success takes the count back with `forgive`. During a pause nothing is counted.
 */
export async function takeTry(keys: ThrottleKey[], now = new Date()): Promise<Try> {
  const names = keys.map(({ key }) => key).sort();
  return resolver().$transaction(async (db) => {
    await db.signInThrottle.createMany({
      data: names.map((key) => ({ key, failures: 0, lastFailureAt: now })),
      skipDuplicates: true,
    });
    const states = await lockThrottles(db, names);
    const wait = Math.max(...names.map((key) => waitMs(states.get(key) ?? null, now)));
    if (wait > 0) return { allowed: false, waitMs: wait };
    const after = keys.map(({ key, pace }) => ({
      key,
      pace: paces[pace],
      state: afterFailure(states.get(key) ?? null, paces[pace], now),
    }));
    for (const { key, state } of after) await db.signInThrottle.update({ where: { key }, data: state });
    return {
      allowed: true,
      left: Math.min(...after.map(({ state, pace }) => triesLeft(state, pace))),
      pauseMs: Math.max(...after.map(({ state, pace }) => pauseMs(state.failures, pace))),
      nextPauseMs: Math.max(...after.map(({ pace }) => pace.firstPauseMs)),
    };
  });
}

export async function forgive(keys: ThrottleKey[]): Promise<void> {
  await resolver().signInThrottle.deleteMany({ where: { key: { in: keys.map(({ key }) => key) } } });
}
