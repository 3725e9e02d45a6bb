import type { ActorCompany } from "./actor-company.ts";
import { resolver } from "./resolver.ts";

/** A session with its user, once for each company they belong to now; once without one when there is none. */
export interface SessionRow {
  id: string;
  currentCompanyId: string | null;
  seenAt: Date;
  expiresAt: Date;
  userId: string;
  userName: string;
  email: string;
  platformRole: string | null;
  /** Null where they belong nowhere: what follows is then null, too */
  employeeId: string | null;
  employeeName: string;
  role: string;
  company: ActorCompany;
}

type Read = Omit<SessionRow, "company"> & Omit<ActorCompany, "id"> & { companyId: string };

/** The session of a secret's hash in one statement: each page asks. Ended ones and those of locked users are not found. */
export async function readSession(secretHash: Uint8Array<ArrayBuffer>): Promise<SessionRow[]> {
  const rows = await resolver().$queryRaw<Read[]>`
    SELECT s.id, s.company_id AS "currentCompanyId", s.seen_at AS "seenAt", s.expires_at AS "expiresAt",
      u.id AS "userId", u.display_name AS "userName", u.email, u.platform_role AS "platformRole",
      e.id AS "employeeId", e.name AS "employeeName", e.role,
      c.id AS "companyId", c.slug, c.name, c.zone, c.locale, c.currency, c.week_start AS "weekStart",
      c.day_cutoff_minutes AS "dayCutoffMinutes", c.block_limit_minutes AS "blockLimitMinutes"
    FROM sessions s
    JOIN users u ON u.id = s.user_id
    LEFT JOIN (
      memberships m
      JOIN employees e ON e.company_id = m.company_id AND e.id = m.employee_id AND e.archived_at IS NULL
      JOIN companies c ON c.id = e.company_id AND c.status = 'active'
    ) ON m.user_id = u.id AND m.ended_at IS NULL
    WHERE s.secret_hash = ${secretHash} AND s.ended_at IS NULL AND u.status = 'active'`;
  return rows.map(({ companyId, ...row }) => ({ ...row, company: { ...row, id: companyId } }));
}
