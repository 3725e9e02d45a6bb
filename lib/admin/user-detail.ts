import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { type PlatformRole, platformRoles } from "#lib/access/permissions.ts";
import { deviceWords } from "#lib/auth/device-words.ts";
import type { PlatformAuditEntry } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { auditRow } from "./audit-row.ts";
import type { PlatformAuditRow } from "./schema.ts";

const actsShown = 20;

export interface UserSession {
  id: string;
  device: string;
  address: string | null;
  /** ISO instants */
  startedAt: string;
  seenAt: string;
  expiresAt: string;
}

export interface UserMembership {
  companyId: string;
  company: string;
  companyStatus: string;
  employee: string;
  role: string;
  /** The person is put away in that company */
  archived: boolean;
  endedAt: string | null;
}

export interface UserDetail {
  id: string;
  name: string;
  email: string;
  status: string;
  platformRole: PlatformRole | null;
  createdAt: string;
  confirmedAt: string | null;
  passwordChangedAt: string | null;
  /** Live ones, the one seen last first */
  sessions: UserSession[];
  memberships: UserMembership[];
  /** What was last done to this account, and by whom */
  acts: PlatformAuditRow[];
}

/** One account as the console shows it. Never a password, never a secret. Errors: not_found. */
export async function findUser(actor: PlatformActor, id: string, now = new Date()): Promise<UserDetail> {
  if (!isUuid(id)) throw notFound();
  return openPlatform(actor, "users.list", "look", async (db) => {
    const user = await db.user.findFirst({
      where: { id },
      include: {
        memberships: { include: { employee: { include: { company: true } } } },
        sessions: {
          where: { endedAt: null, expiresAt: { gt: now } },
          orderBy: { seenAt: "desc" },
          take: 100,
        },
      },
    });
    if (!user) throw notFound();
    const acts: PlatformAuditEntry[] = await db.platformAuditEntry.findMany({
      where: { subjectId: id },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: actsShown,
    });
    return {
      id: user.id,
      name: user.displayName,
      email: user.email,
      status: user.status,
      platformRole: platformRoles.find((role) => role === user.platformRole) ?? null,
      createdAt: user.createdAt.toISOString(),
      confirmedAt: user.emailConfirmedAt?.toISOString() ?? null,
      passwordChangedAt: user.passwordChangedAt?.toISOString() ?? null,
      sessions: user.sessions.map((session) => ({
        id: session.id,
        device: deviceWords(session.device),
        address: session.address,
        startedAt: session.createdAt.toISOString(),
        seenAt: session.seenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
      })),
      memberships: user.memberships
        .map(({ employee, endedAt }) => ({
          companyId: employee.company.id,
          company: employee.company.name,
          companyStatus: employee.company.status,
          employee: employee.name,
          role: employee.role,
          archived: employee.archivedAt !== null,
          endedAt: endedAt?.toISOString() ?? null,
        }))
        .sort((a, b) => a.company.localeCompare(b.company)),
      acts: acts.map(auditRow),
    };
  });
}
