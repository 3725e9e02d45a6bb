import { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import type { PlatformActor } from "./actor.ts";
import type { PlatformPermission } from "./permissions.ts";

/** What an act across companies was done to. Read when the work is done, which may fill in the id. */
export interface PlatformSubject {
  type: string;
  id: string | null;
  detail?: Prisma.InputJsonValue;
}

/** The entry of an act across companies in the platform's trail. */
export async function auditPlatform(
  db: Prisma.TransactionClient,
  actor: PlatformActor,
  permission: PlatformPermission,
  reason: string,
  subject: PlatformSubject,
): Promise<void> {
  await db.platformAuditEntry.createMany({
    data: [
      {
        id: newId(),
        actorUserId: actor.userId,
        actorName: actor.name,
        act: permission,
        subjectType: subject.type,
        subjectId: subject.id,
        reason,
        address: actor.address,
        detail: subject.detail ?? Prisma.DbNull,
      },
    ],
  });
}
