import type { RequestContext } from "#lib/access/actor.ts";
import { resolver } from "#lib/access/resolver.ts";
import type { Session } from "#lib/access/session.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { passwordChangedMail } from "./password-reset.ts";
import { passwordProblem } from "./password-rules.ts";
import { recordEvent } from "./record-event.ts";
import { end } from "./sessions.ts";
import { forgive, passwordKeys, takeTry } from "./throttle.ts";
import { pausedWords } from "./throttle-words.ts";

/** Changes one's own name, as the portal shows it outside of any company. */
export async function renameSelf(session: Session, name: string, context: RequestContext): Promise<void> {
  await resolver().$transaction(async (db) => {
    await db.user.updateMany({ where: { id: session.user.id }, data: { displayName: name } });
    await recordEvent(db, {
      act: "user.rename",
      subjectId: session.user.id,
      user: session.user,
      context,
      detail: { before: session.user.name, after: name },
    });
  });
}

/**
 * Changes one's own password and ends every other session at once.
 *
 * @returns how many sessions ended
 * Errors: invalid with field "current" or "password", rate_limited after too many wrong ones.
 */
export async function changePassword(
  session: Session,
  { current, password }: { current: string; password: string },
  context: RequestContext,
): Promise<number> {
  const keys = passwordKeys(session.user.id);
  const attempt = await takeTry(keys);
  if (!attempt.allowed) throw new AppError("rate_limited", pausedWords(attempt.waitMs));
  const user = await resolver().user.findUnique({ where: { id: session.user.id } });
  if (!user || !(await verifyPassword(current, user.passwordHash))) {
    throw invalid("current", said("auth.notYourPassword"));
  }
  await forgive(keys);
  const problem = passwordProblem(password, user.email);
  if (problem) throw invalid("password", problem);
  const passwordHash = await hashPassword(password);
  return resolver().$transaction(async (db) => {
    await db.user.update({
      where: { id: user.id },
      data: { passwordHash, passwordChangedAt: new Date() },
    });
    // A link to choose a password that is still on its way must not undo this.
    await db.credential.updateMany({
      where: { userId: user.id, kind: "password_reset", usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const ended = await end(db, { userId: user.id, id: { not: session.id } }, "password changed");
    await recordEvent(db, {
      act: "password.change",
      subjectId: user.id,
      user: session.user,
      context,
      detail: { sessions: ended },
    });
    await queueMail(db, passwordChangedMail(user));
    return ended;
  });
}

/** One live session, for its owner. */
export interface OwnSession {
  id: string;
  current: boolean;
  /** The browser as it named itself */
  device: string | null;
  address: string | null;
  /** ISO instants */
  startedAt: string;
  seenAt: string;
}

/** One's own live sessions, the current one first, then the last seen. */
export async function listOwnSessions(session: Session): Promise<OwnSession[]> {
  const rows = await resolver().session.findMany({
    where: { userId: session.user.id, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { seenAt: "desc" },
    take: 100,
  });
  return rows
    .map((row) => ({
      id: row.id,
      current: row.id === session.id,
      device: row.device,
      address: row.address,
      startedAt: row.createdAt.toISOString(),
      seenAt: row.seenAt.toISOString(),
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/** Ends one of one's own sessions. Errors: not_found. */
export async function endOwnSession(session: Session, id: string, context: RequestContext): Promise<void> {
  await resolver().$transaction(async (db) => {
    if ((await end(db, { id, userId: session.user.id }, "signed out")) === 0) throw notFound();
    await recordEvent(db, {
      act: "session.end",
      subjectId: session.user.id,
      user: session.user,
      context,
      detail: { session: id },
    });
  });
}

/** Ends all of one's own sessions but this one. @returns how many ended */
export async function endOtherSessions(session: Session, context: RequestContext): Promise<number> {
  return resolver().$transaction(async (db) => {
    const ended = await end(db, { userId: session.user.id, id: { not: session.id } }, "signed out");
    await recordEvent(db, {
      act: "session.end",
      subjectId: session.user.id,
      user: session.user,
      context,
      detail: { sessions: ended },
    });
    return ended;
  });
}

/** Takes one of one's companies as the current one: where /clock punches and the portal begins. Errors: not_found. */
export async function chooseCompany(session: Session, companyId: string): Promise<Session> {
  if (!session.memberships.some(({ company }) => company.id === companyId)) throw notFound();
  await resolver().session.updateMany({ where: { id: session.id }, data: { companyId } });
  return { ...session, currentCompanyId: companyId };
}
