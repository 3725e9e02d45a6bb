import { noteFailedSignIn } from "#lib/access/blocked-addresses.ts";
import { resolver } from "#lib/access/resolver.ts";
import type { ErrorCode } from "#lib/errors.ts";
import { networkOf } from "#lib/http/client-address.ts";
import { said } from "#lib/i18n/said.ts";
import { keyedDigest } from "./derived-key.ts";
import { findDevice } from "./devices.ts";
import { hashPassword, isWeaker, verifyPassword } from "./password-hash.ts";
import { recordEvent } from "./record-event.ts";
import type { Browser } from "./sessions.ts";
import { forgive, signInKeys, type Try, takeTry } from "./throttle.ts";
import { failureWords, pausedWords } from "./throttle-words.ts";

export type SignInOutcome =
  | { ok: true; user: { id: string; name: string; email: string } }
  | { ok: false; code: ErrorCode; message: string; retryAfter: number | null };

/** A password longer than any we accept is not hashed as it is: its length would tell in the time. */
const longestTried = 1000;

/**
 * Whether e-mail and password belong together. Known and unknown addresses take the same steps: the same queries, one
 * run of argon2, one entry in the audit trail, the same words. Only a success differs.
 */
export async function authenticate(
  email: string,
  password: string,
  browser: Browser,
): Promise<SignInOutcome> {
  const address = email.trim().toLowerCase().slice(0, 254);
  const user = await resolver().user.findUnique({ where: { email: address } });
  const device = await findDevice(browser.deviceSecret);
  const ownDevice = user && device?.userId === user.id ? device.id : null;
  const keys = signInKeys(address, browser.context.address, ownDevice);
  const attempt = await takeTry(keys);
  if (!attempt.allowed) {
    const { waitMs } = attempt;
    await noteFailure(browser);
    const retryAfter = Math.ceil(waitMs / 1000);
    return { ok: false, code: "rate_limited", message: pausedWords(waitMs), retryAfter };
  }
  const fits = await verifyPassword(password.slice(0, longestTried), user?.passwordHash ?? null);
  if (!user || !fits) {
    await noteFailure(browser);
    await recordFailure(user?.id ?? keyedDigest("address", address), attempt, browser);
    const { left, pauseMs, nextPauseMs } = attempt;
    const retryAfter = pauseMs > 0 ? Math.ceil(pauseMs / 1000) : null;
    return {
      ok: false,
      code: "unauthenticated",
      message: failureWords(left, pauseMs, nextPauseMs),
      retryAfter,
    };
  }
  await forgive(keys);
  if (user.status !== "active") return lockedOut;
  await strengthen(user.id, user.passwordHash ?? "", password);
  return { ok: true, user: { id: user.id, name: user.displayName, email: user.email } };
}

/** Told only to somebody who knows the password. */
const lockedOut: SignInOutcome = {
  ok: false,
  code: "forbidden",
  message: said("auth.accountLocked"),
  retryAfter: null,
};

/** Whose account it was for does not matter: one password tried at many accounts is slowed by none of them. */
async function noteFailure({ context }: Browser): Promise<void> {
  if (context.address) await noteFailedSignIn(networkOf(context.address));
}

async function recordFailure(
  subjectId: string,
  attempt: Try & { allowed: true },
  { context }: Browser,
): Promise<void> {
  const paused = attempt.pauseMs > 0;
  await recordEvent(resolver(), {
    act: paused ? "sign-in.paused" : "sign-in.failed",
    subjectId,
    user: null,
    context,
    detail: paused ? { pauseSeconds: attempt.pauseMs / 1000 } : { triesLeft: attempt.left },
  });
}

/** Makes a hash of former, lesser strength anew while the password is at hand. */
async function strengthen(userId: string, hash: string, password: string): Promise<void> {
  if (!isWeaker(hash)) return;
  await resolver().user.updateMany({
    where: { id: userId, passwordHash: hash },
    data: { passwordHash: await hashPassword(password) },
  });
}
