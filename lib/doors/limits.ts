import { knownBlock, noteOffence } from "#lib/access/blocked-addresses.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { networkOf } from "#lib/http/client-address.ts";
import { said } from "#lib/i18n/said.ts";
import { type Counted, count } from "./limits-store.ts";

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
  /** Pages for whoever is not signed in: many may come to the sign-in from one address at the same moment. */
  stranger: () => 3 * env.RATE_LIMIT,
  /** Load balancers and monitors, often many behind one address. */
  probe: () => 10 * env.RATE_LIMIT,
} as const;

export type LimitName = keyof typeof perMinute;

/** A request that was counted: the limit, and what is left of it. */
export type Taken = Counted & { name: LimitName };

/** The limits as they are in force, for people who ask where they are. */
export function limitsInForce(): { name: LimitName; most: number }[] {
  return (Object.keys(perMinute) as LimitName[]).map((name) => ({ name, most: perMinute[name]() }));
}

/** What is refused from a blocked network even to somebody we know: trying a secret needs nobody's session. */
const closedWhileBlocked: readonly LimitName[] = ["signIn", "mail"];
const addressKey = "address ";

/**
 * Counts one request of a caller. Whoever counts by address and is refused again and again is blocked there; a session or
 * a token has an owner who can be asked, and never closes the door to others.
 *
 * Errors: rate_limited with the seconds to wait.
 */
export async function takeToken(name: LimitName, caller: string): Promise<Taken> {
  const network = caller.startsWith(addressKey) ? caller.slice(addressKey.length) : null;
  const until = network && closedWhileBlocked.includes(name) ? knownBlock(network) : null;
  if (until) throw refused(secondsUntil(until.getTime()));
  const taken = { name, ...(await count(name, perMinute[name](), caller)) };
  if (taken.success) return taken;
  if (network) await noteOffence(network, name === "signIn" ? "secrets" : "requests");
  throw refused(secondsUntil(taken.reset), limitHeaders(taken));
}

function refused(retryAfter: number, headers: Record<string, string> = {}): AppError {
  const message = said("shared.tooManyRequests", { seconds: retryAfter });
  return new AppError("rate_limited", message, { retryAfter, headers });
}

/** What is left of a caller's minute, in the words of draft-ietf-httpapi-ratelimit-headers. */
export function limitHeaders({ name, limit, remaining, reset }: Taken): Record<string, string> {
  return {
    "ratelimit-policy": `"${name}";q=${limit};w=60`,
    ratelimit: `"${name}";r=${remaining};t=${secondsUntil(reset)}`,
  };
}

/** The answer with what is left of its caller's minute, where it was counted. */
export function withLimit(response: Response, taken: Taken | null): Response {
  if (taken)
    for (const [name, value] of Object.entries(limitHeaders(taken))) response.headers.set(name, value);
  return response;
}

const secondsUntil = (instantMs: number) => Math.max(1, Math.ceil((instantMs - Date.now()) / 1000));

/**
 * Whom a request counts for: the session, so that colleagues behind one address don't use up each other's; else the
 * address.
 */
export function limitKey(sessionId: string | undefined, address: string | null): string {
  if (sessionId) return `session ${sessionId}`;
  return address === null ? "unknown" : addressKey + networkOf(address);
}
