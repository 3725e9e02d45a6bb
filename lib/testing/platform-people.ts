import type { PlatformActor } from "#lib/access/actor.ts";
import type { PlatformRole } from "#lib/access/permissions.ts";
import type { User } from "#lib/db/generated/client.ts";
import { platformPerson, type Records } from "./records.ts";

export interface SignedIn {
  actor: PlatformActor;
  user: User;
  /** Of the cookie */
  secret: string;
}

/** A platform person who is signed in. */
export async function signedInPlatform(made: Records, role: PlatformRole): Promise<SignedIn> {
  const user = await made.user({ platformRole: role });
  const session = await made.session(user);
  const actor = {
    ...platformPerson(role),
    userId: user.id,
    sessionId: session.id,
    name: user.displayName,
  };
  return { actor, user, secret: session.secret };
}

interface PlatformEntry {
  act: string;
  subject_id: string | null;
  reason: string | null;
  actor_name: string;
  detail: unknown;
}

/** The platform's trail, the oldest first. */
export async function platformTrail(made: Records): Promise<PlatformEntry[]> {
  const sql =
    "SELECT act, subject_id, reason, actor_name, detail FROM platform_audit_entries ORDER BY at, id";
  return (await made.owner.query<PlatformEntry>(sql)).rows;
}
