import { z } from "zod";
import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { platformMay, platformRoles } from "#lib/access/permissions.ts";
import { endSessionsOf } from "#lib/auth/end-sessions.ts";
import { askForReset } from "#lib/auth/password-reset.ts";
import { end } from "#lib/auth/sessions.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { id as idField } from "#lib/shared/fields.ts";
import { actOn, reason as reasonField } from "./schema.ts";
import { takeUsersTurn } from "./sql.ts";

/** The roles that could unlock somebody again: one of them has to stay. */
const whoMayUndo = platformRoles.filter((role) => platformMay(role, "users.edit"));

type Target = z.output<typeof actOn>;

/** Signs somebody out everywhere. */
export async function endUserSessions(
  actor: PlatformActor,
  { id, reason }: Target,
): Promise<{ ended: number }> {
  return { ended: await endSessionsOf(actor, id, reason) };
}

export const sessionForm = z.object({ id: idField, session: idField, reason: reasonField });

/** Ends one session of somebody. Errors: not_found when it is over already. */
export async function endUserSession(
  actor: PlatformActor,
  { id, session, reason }: z.output<typeof sessionForm>,
): Promise<void> {
  const subject = { type: "user", id, detail: { did: "ended a session", session } };
  const work = async (db: PlatformDb) => {
    const ended = await end(db, { id: session, userId: id }, "by an administrator");
    if (ended === 0) throw notFound();
  };
  await openPlatform(actor, "users.edit", reason, work, subject);
}

/**
 * Mails somebody a link to choose a new password, as if they had asked for it themselves.
 *
 * Errors: not_found, conflict (locked), rate_limited when they got several already.
 */
export async function sendPasswordReset(
  actor: PlatformActor,
  { id, reason }: Target,
): Promise<{ email: string }> {
  const subject = { type: "user", id, detail: { did: "sent a link for a new password" } };
  return openPlatform(
    actor,
    "users.edit",
    reason,
    async (db) => {
      const user = await db.user.findFirst({ where: { id }, select: { email: true, status: true } });
      if (!user) throw notFound();
      if (user.status === "locked") throw new AppError("conflict", said("admin.unlockFirst"));
      // On a connection of its own: it goes out, or this act is not written down.
      if (!(await askForReset(user.email, actor)))
        throw new AppError("rate_limited", said("admin.resetOften"), { retryAfter: 600 });
      return { email: user.email };
    },
    subject,
  );
}

/**
 * locked: no sign-in, and what is open ends at once · active: as before
 *
 * Errors: not_found, conflict (in that state already, oneself, the last administrator).
 */
export async function setUserStatus(
  actor: PlatformActor,
  { id, reason }: Target,
  status: "active" | "locked",
): Promise<{ name: string }> {
  if (status === "locked" && id === actor.userId) throw new AppError("conflict", said("admin.notYourself"));
  return openPlatform(
    actor,
    "users.edit",
    reason,
    async (db) => {
      await takeUsersTurn(db);
      const user = await db.user.findFirst({
        where: { id },
        select: { displayName: true, status: true, platformRole: true },
      });
      if (!user) throw notFound();
      const { count } = await db.user.updateMany({
        where: { id, status: { not: status } },
        data: { status },
      });
      if (count === 0)
        throw new AppError("conflict", said("admin.isAlready", { name: user.displayName, status }));
      await refuseNobodyLeft(db);
      if (status === "locked") await end(db, { userId: id }, "by an administrator");
      return { name: user.displayName };
    },
    { type: "user", id, detail: { status } },
  );
}

export const roleForm = actOn.extend({ role: z.enum(platformRoles).or(z.literal("none")) });

/**
 * Gives somebody a platform role, another one, or none any more. It counts from their next request on.
 *
 * Errors: not_found, conflict (it is theirs already, oneself, the last administrator, a locked account).
 */
export async function setPlatformRole(
  actor: PlatformActor,
  { id, role, reason }: z.output<typeof roleForm>,
): Promise<{ name: string }> {
  if (id === actor.userId) throw new AppError("conflict", said("admin.notYourOwnRole"));
  const platformRole = role === "none" ? null : role;
  return openPlatform(
    actor,
    "users.roles",
    reason,
    async (db) => {
      await takeUsersTurn(db);
      const user = await db.user.findFirst({ where: { id } });
      if (!user) throw notFound();
      if (user.platformRole === platformRole)
        throw new AppError("conflict", said("admin.roleAlready", { name: user.displayName }));
      if (platformRole && user.status === "locked") throw new AppError("conflict", said("admin.unlockFirst"));
      await db.user.updateMany({ where: { id }, data: { platformRole } });
      await refuseNobodyLeft(db);
      return { name: user.displayName };
    },
    { type: "user", id, detail: { platformRole: role } },
  );
}

async function refuseNobodyLeft(db: PlatformDb): Promise<void> {
  const left = await db.user.count({ where: { platformRole: { in: whoMayUndo }, status: "active" } });
  if (left === 0) throw new AppError("conflict", said("admin.lastAdministrator"));
}
