import { createHash } from "node:crypto";
import { type ActorCompany, toActorCompany } from "./actor-company.ts";
import { isRole, type PlatformRole, platformRoles, type Role } from "./permissions.ts";
import { resolver } from "./resolver.ts";
import { readSession, type SessionRow } from "./session.sql.ts";

/** A live session: who it is and where they belong. */
export interface Session {
  id: string;
  user: { id: string; name: string; email: string; platformRole: PlatformRole | null };
  memberships: SessionMembership[];
  /** The membership chosen last; /clock uses it. */
  currentCompanyId: string | null;
  expiresAt: string;
}

export interface SessionMembership {
  company: ActorCompany;
  employeeId: string;
  /** The employee's name in that company */
  name: string;
  role: Role;
}

/** Secrets are kept as their SHA-256: a copied database signs nobody in. */
export function secretHash(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(secret).digest());
}

/** Whether a text can be one of our secrets (lib/auth makes them); what cannot is not looked up. */
export function looksLikeSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}

/** The session a cookie's secret stands for, or null when it is unknown, ended, expired or its user is locked. */
export async function findSession(secret: string): Promise<Session | null> {
  if (!looksLikeSecret(secret)) return null;
  const rows = await readSession(secretHash(secret));
  const [row] = rows;
  if (!row || row.expiresAt <= new Date()) return null;
  await touch(row.id, row.seenAt);
  const platformRole = platformRoles.find((role) => role === row.platformRole) ?? null;
  return {
    id: row.id,
    user: { id: row.userId, name: row.userName, email: row.email, platformRole },
    memberships: rows.flatMap(membershipOf).sort((a, b) => a.company.name.localeCompare(b.company.name)),
    currentCompanyId: row.currentCompanyId,
    expiresAt: row.expiresAt.toISOString(),
  };
}

function membershipOf({ employeeId, employeeName, role, company }: SessionRow): SessionMembership[] {
  if (!employeeId || !isRole(role)) return [];
  return [{ company: toActorCompany(company), employeeId, name: employeeName, role }];
}

/**
 * Whether a cookie's secret stands for a live session: the question of findSession, without who it is. For the server in
 * front of the pages, before it reads a large body.
 */
export async function isSignedIn(secret: string | null): Promise<boolean> {
  if (!secret || !looksLikeSecret(secret)) return false;
  const row = await resolver().session.findUnique({
    where: { secretHash: secretHash(secret) },
    select: { endedAt: true, expiresAt: true, user: { select: { status: true } } },
  });
  return row !== null && !row.endedAt && row.expiresAt > new Date() && row.user.status === "active";
}

/** Last seen, to the minute: a write for each request would cost more than it tells. */
async function touch(id: string, seenAt: Date): Promise<void> {
  if (Date.now() - seenAt.getTime() < 60_000) return;
  await resolver().session.updateMany({ where: { id }, data: { seenAt: new Date() } });
}
