import type { RequestContext } from "#lib/access/actor.ts";
import { resolver } from "#lib/access/resolver.ts";
import { invalid } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { routes } from "#lib/routes.ts";
import { keyedDigest } from "./derived-key.ts";
import { lookAtLink, makeLink, redeemLink, type SpentState } from "./one-time-link.ts";
import { hashPassword } from "./password-hash.ts";
import { passwordProblem } from "./password-rules.ts";
import { recordEvent } from "./record-event.ts";
import { end } from "./sessions.ts";
import { forgive, mailKeys, signInKeys, takeTry } from "./throttle.ts";

/**
 * Mails a link to choose a new password. Known and unknown addresses: the same statements, the same answer; an unknown
 * one is told by mail that there is no account, which only its owner reads.
 *
 * @returns whether a mail was written: not when the address got several lately
 */
export async function askForReset(email: string, context: RequestContext): Promise<boolean> {
  const attempt = await takeTry(mailKeys("reset", email));
  if (!attempt.allowed) return false;
  const user = await resolver().user.findUnique({ where: { email } });
  await resolver().$transaction(async (db) => {
    const link = { kind: "password_reset", email } as const;
    const { secret } = await makeLink(db, user ? { ...link, userId: user.id } : { ...link, worthless: true });
    await queueMail(db, {
      to: email,
      companyId: null,
      kind: user ? "password_reset" : "password_reset_unknown",
      values: { name: user?.displayName ?? "", link: absoluteUrl(routes.resetPassword(secret)) },
    });
    await recordEvent(db, {
      act: "password.reset-ask",
      subjectId: user?.id ?? keyedDigest("address", email),
      user: null,
      context,
    });
  });
  return true;
}

/** What a reset page shows before anything is typed. */
export async function lookAtReset(
  secret: string,
): Promise<{ state: SpentState } | { state: "open"; email: string }> {
  const found = await lookAtLink("password_reset", secret);
  return found.state === "open" ? { state: "open", email: found.link.email ?? "" } : found;
}

/**
 * Sets a new password and ends all sessions of the account.
 *
 * Errors: gone for a link that is used up, invalid with field "password".
 */
export async function resetPassword(
  secret: string,
  password: string,
  context: RequestContext,
): Promise<void> {
  const link = await lookAtReset(secret);
  const problem = link.state === "open" ? passwordProblem(password, link.email) : null;
  if (problem) throw invalid("password", problem);
  const passwordHash = await hashPassword(password);
  const email = await resolver().$transaction(async (db) => {
    const used = await redeemLink(db, "password_reset", secret);
    const now = new Date();
    const user = await db.user.update({
      where: { id: used.userId ?? "" },
      // The link came by mail, so the address is proven along the way.
      data: { passwordHash, passwordChangedAt: now, emailConfirmedAt: now },
    });
    await db.credential.updateMany({
      where: { userId: user.id, kind: "password_reset", usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const sessions = await end(db, { userId: user.id }, "password changed");
    const account = { id: user.id, name: user.displayName };
    await recordEvent(db, {
      act: "password.reset",
      subjectId: user.id,
      user: account,
      context,
      detail: { sessions },
    });
    await queueMail(db, passwordChangedMail(user));
    return user.email;
  });
  await forgive(signInKeys(email, context.address, null));
}

/** Tells the owner of an account that its password is another now, in case it was not them. */
export const passwordChangedMail = (user: { email: string; displayName: string }) => ({
  to: user.email,
  companyId: null,
  kind: "password_changed" as const,
  values: { name: user.displayName, forgot: absoluteUrl(routes.forgotPassword()) },
});
