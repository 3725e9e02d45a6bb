import type { RequestContext } from "#lib/access/actor.ts";
import { resolver } from "#lib/access/resolver.ts";
import { type Session, secretHash } from "#lib/access/session.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { rememberDevice } from "./devices.ts";
import { newSecret } from "./new-secret.ts";
import { recordEvent } from "./record-event.ts";

const hour = 3_600_000;
export const keptSessionMs = 14 * 24 * hour;
export const shortSessionMs = 12 * hour;

/** What the browser is given. */
export interface StartedSession {
  secret: string;
  expiresAt: Date;
  deviceSecret: string;
}

/** What a browser brings along when it signs in. */
export interface Browser {
  context: RequestContext;
  deviceSecret: string | null;
  /** The secret of the session it holds now, which ends: signing in never continues an old one. */
  sessionSecret: string | null;
}

export type SignInWay = "password" | "sign-up" | "invitation" | "first administrator";

/**
 * Starts a session with a secret of its own, so that a secret planted in a browser beforehand is worth nothing.
 *
 * @param companyId the company to begin in; without it, the one chosen last
 */
export async function beginSession(
  user: { id: string; name: string },
  browser: Browser,
  options: { keep: boolean; way: SignInWay; companyId?: string },
): Promise<StartedSession> {
  const { context } = browser;
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + (options.keep ? keptSessionMs : shortSessionMs));
  const companyId = options.companyId ?? (await lastCompany(user.id));
  const deviceSecret = await rememberDevice(user.id, browser.deviceSecret);
  await resolver().$transaction(async (db) => {
    if (browser.sessionSecret) {
      await end(db, { secretHash: secretHash(browser.sessionSecret) }, "replaced");
    }
    await db.session.create({
      data: {
        id: newId(),
        secretHash: secretHash(secret),
        userId: user.id,
        companyId,
        expiresAt,
        address: context.address,
        device: context.device,
      },
    });
    await recordEvent(db, {
      act: "sign-in",
      subjectId: user.id,
      user,
      context,
      detail: { way: options.way, keep: options.keep },
    });
  });
  return { secret, expiresAt, deviceSecret };
}

async function lastCompany(userId: string): Promise<string | null> {
  const last = await resolver().session.findFirst({
    where: { userId, companyId: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { companyId: true },
  });
  return last?.companyId ?? null;
}

export type EndReason = "signed out" | "password changed" | "by an administrator" | "replaced";

/** Ends the live sessions that match; gives how many there were. */
export async function end(
  db: Pick<Prisma.TransactionClient, "session">,
  where: Prisma.SessionWhereInput,
  endReason: EndReason,
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { ...where, endedAt: null },
    data: { endedAt: new Date(), endReason },
  });
  return count;
}

/** Signs out: the session is over on the server, so its cookie is worth nothing wherever it is kept. */
export async function signOut(session: Session, context: RequestContext): Promise<void> {
  await resolver().$transaction(async (db) => {
    await end(db, { id: session.id }, "signed out");
    await recordEvent(db, { act: "sign-out", subjectId: session.user.id, user: session.user, context });
  });
}
