import type { Ratelimit } from "@upstash/ratelimit";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { networkOf } from "#lib/http/client-address.ts";
import { said } from "#lib/i18n/said.ts";
import { windowsInProcess } from "./limits-in-process.ts";

/** Every limit with its reason, as tokens per minute and caller. */
const perMinute = {
  /** People and machines doing ordinary work. */
  standard: () => env.RATE_LIMIT,
  /** Reports, imports, exports: each can keep a connection busy for seconds. */
  heavy: () => Math.max(1, Math.trunc(env.RATE_LIMIT / 2)),
  /** Anything that tries a secret: fast enough for people, useless for guessing. */
  signIn: () => Math.max(1, Math.trunc(env.RATE_LIMIT / 5)),
  /** Anything that sends a mail to an address somebody typed. */
  mail: () => Math.max(1, Math.trunc(env.RATE_LIMIT / 10)),
  /** Load balancers and monitors, often many behind one address. */
  probe: () => 10 * env.RATE_LIMIT,
} as const;

export type LimitName = keyof typeof perMinute;

/** The limits as they are in force, for people who ask where they are. */
export function limitsInForce(): { name: LimitName; most: number }[] {
  return (Object.keys(perMinute) as LimitName[]).map((name) => ({ name, most: perMinute[name]() }));
}

const made = new Map<LimitName, Ratelimit>();

function limiter(name: LimitName): Ratelimit {
  let found = made.get(name);
  if (!found) {
    found = windowsInProcess(name, perMinute[name]());
    made.set(name, found);
  }
  return found;
}

/** Counts one request of a caller, or refuses it with the seconds to wait. */
export async function takeToken(name: LimitName, caller: string): Promise<void> {
  const result = await limiter(name).limit(caller);
  if (result.success) return;
  const retryAfter = Math.max(1, Math.ceil((result.reset - Date.now()) / 1000));
  throw new AppError("rate_limited", said("shared.tooManyRequests", { seconds: retryAfter }), { retryAfter });
}

/** Whom a request counts for: the session, so that colleagues behind one address don't use up each other's; else the address. */
export function limitKey(sessionId: string | undefined, address: string | null): string {
  return sessionId ? `session ${sessionId}` : `address ${address === null ? "unknown" : networkOf(address)}`;
}
