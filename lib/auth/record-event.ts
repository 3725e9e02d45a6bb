import type { RequestContext } from "#lib/access/actor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";

/** What happened around an account, outside of any one company. Never a secret, never a password. */
export interface AuthEvent {
  act:
    | "sign-in"
    | "sign-in.failed"
    | "sign-in.paused"
    | "sign-out"
    | "session.end"
    | "password.change"
    | "password.reset-ask"
    | "password.reset"
    | "sign-up.ask"
    | "sign-up.confirm"
    | "invitation.accept"
    | "first-administrator.link"
    | "first-administrator.make"
    | "user.rename";
  /** Whom it is about: a user's id, or a digest where there is no such user. */
  subjectId: string;
  /** Who did it, when that is known. */
  user: { id: string; name: string } | null;
  context: RequestContext;
  reason?: string;
  detail?: Prisma.InputJsonObject;
}

type Writer = Pick<Prisma.TransactionClient, "platformAuditEntry">;

export async function recordEvent(db: Writer, event: AuthEvent): Promise<void> {
  await db.platformAuditEntry.createMany({
    data: [
      {
        id: newId(),
        actorUserId: event.user?.id ?? null,
        actorName: event.user?.name ?? "Somebody",
        act: event.act,
        subjectType: "user",
        subjectId: event.subjectId,
        reason: event.reason ?? null,
        address: event.context.address,
        detail: event.detail ?? Prisma.DbNull,
      },
    ],
  });
}
