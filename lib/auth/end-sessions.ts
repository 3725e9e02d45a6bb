import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { end } from "./sessions.ts";

/** Signs a user out everywhere, at once, for a reason. @returns how many sessions ended */
export async function endSessionsOf(actor: PlatformActor, userId: string, reason: string): Promise<number> {
  return openPlatform(actor, "users.edit", reason, (db) => end(db, { userId }, "by an administrator"), {
    type: "user",
    id: userId,
    detail: { did: "ended all sessions" },
  });
}
