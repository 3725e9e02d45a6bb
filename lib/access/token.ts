import { type ActorCompany, toActorCompany } from "./actor-company.ts";
import { isRole, type PlatformRole, type Role } from "./permissions.ts";
import { resolver } from "./resolver.ts";
import { roleOf } from "./roles-now.ts";
import { secretHash } from "./session.ts";
import { readToken } from "./token.sql.ts";

/** How every token begins: whoever finds one in a file knows what it is, and scanners for lost secrets do too. */
export const tokenPrefix = "hly_";

/** A token that works: whose program it is and how far it may go. */
export interface Token {
  id: string;
  name: string;
  role: Role;
  scopes: readonly string[];
  company: ActorCompany;
  /** What whoever made it is in the company today: it may no more than they. Null when the product itself made it. */
  makerRole: Role | PlatformRole | null;
}

/** The secret in an Authorization header, or null when it has none. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? null;
}

/** Whether a text can be a token; what cannot is not looked up. */
export function looksLikeToken(text: string): boolean {
  return text.startsWith(tokenPrefix) && /^[A-Za-z0-9_-]{43}$/.test(text.slice(tokenPrefix.length));
}

/**
 * The token a secret stands for, or null when it is unknown, revoked, expired, its company is suspended, or whoever made
 * it is locked or not there any more.
 */
export async function findToken(secret: string): Promise<Token | null> {
  if (!looksLikeToken(secret)) return null;
  const row = await readToken(secretHash(secret));
  if (!row || row.expiresAt <= new Date()) return null;
  const { id, name, role, scopes, company } = row;
  const makerRole = roleOf(row.makerRole);
  if (!role || !isRole(role) || (row.createdByUserId && !makerRole)) return null;
  await noteUse(id, row.lastUsedAt);
  return { id, name: name ?? "", role, scopes, company: toActorCompany(company), makerRole };
}

/** Last used, to the minute: a write for each request would cost more than it tells. */
async function noteUse(id: string, lastUsedAt: Date | null): Promise<void> {
  if (lastUsedAt && Date.now() - lastUsedAt.getTime() < 60_000) return;
  await resolver().credential.updateMany({ where: { id }, data: { lastUsedAt: new Date() } });
}

/**
 * The tokens of a company as they are kept, newest first. The app role may add a credential but never see or change
 * one, so that lib/token asks here, inside `open`.
 */
export async function tokenRows(companyId: string, most: number) {
  return resolver().credential.findMany({
    where: { companyId, kind: "api_token" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
    select: {
      id: true,
      name: true,
      role: true,
      scopes: true,
      createdAt: true,
      createdByUserId: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
}

/** @returns whether it worked until now */
export async function revokeToken(companyId: string, id: string): Promise<boolean> {
  const { count } = await resolver().credential.updateMany({
    where: { id, companyId, kind: "api_token", revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0;
}
