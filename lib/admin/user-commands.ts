import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { platformMay, platformRoles } from "#lib/access/permissions.ts";
import { endSessionsOf } from "#lib/auth/end-sessions.ts";
import { end } from "#lib/auth/sessions.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { takeUsersTurn } from "./sql.ts";

/** The roles that could unlock somebody again: one of them has to stay. */
const whoMayUndo = platformRoles.filter((role) => platformMay(role, "users.edit"));

type Target = { id: string; reason: string };

/** Signs somebody out everywhere. */
export async function endUserSessions(
  actor: PlatformActor,
  { id, reason }: Target,
): Promise<{ ended: number }> {
  return { ended: await endSessionsOf(actor, id, reason) };
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
      const left = await db.user.count({ where: { platformRole: { in: whoMayUndo }, status: "active" } });
      if (left === 0) throw new AppError("conflict", said("admin.lastAdministrator"));
      if (status === "locked") await end(db, { userId: id }, "by an administrator");
      return { name: user.displayName };
    },
    { type: "user", id, detail: { status } },
  );
}
