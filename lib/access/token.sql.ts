import { Prisma } from "#lib/db/generated/client.ts";
import type { ActorCompany } from "./actor-company.ts";
import { resolver } from "./resolver.ts";
import { roleNow } from "./roles-now.sql.ts";

/** A token that was not revoked, with its company. */
export interface TokenRow {
  id: string;
  name: string | null;
  role: string | null;
  scopes: string[];
  expiresAt: Date;
  lastUsedAt: Date | null;
  createdByUserId: string | null;
  /** What whoever made it is in the company now */
  makerRole: string | null;
  company: ActorCompany;
}

type Read = Omit<TokenRow, "company"> & Omit<ActorCompany, "id" | "name"> & CompanyNames;

interface CompanyNames {
  companyId: string;
  companyName: string;
}

/** The token of a secret's hash in an active company, with its maker, in one statement: each request of a program asks. */
export async function readToken(secretHash: Uint8Array<ArrayBuffer>): Promise<TokenRow | undefined> {
  const makerRole = roleNow(Prisma.raw("t.created_by_user_id"), Prisma.raw("c.id"));
  const [row] = await resolver().$queryRaw<Read[]>`
    SELECT t.id, t.name, t.role, t.scopes, t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt",
      t.created_by_user_id AS "createdByUserId", ${makerRole} AS "makerRole", c.id AS "companyId", c.name AS "companyName", c.slug, c.zone,
      c.locale, c.currency, c.week_start AS "weekStart", c.day_cutoff_minutes AS "dayCutoffMinutes",
      c.block_limit_minutes AS "blockLimitMinutes"
    FROM credentials t JOIN companies c ON c.id = t.company_id AND c.status = 'active'
    WHERE t.secret_hash = ${secretHash} AND t.kind = 'api_token' AND t.revoked_at IS NULL`;
  if (!row) return undefined;
  const { companyId, companyName, ...token } = row;
  return { ...token, company: { ...token, id: companyId, name: companyName } };
}
