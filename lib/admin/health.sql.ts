import type { PlatformDb } from "#lib/access/open.ts";

/** What tells how a company is; each is a look into an index that ends early, never a count of what grows by the day. */
export interface HealthFacts {
  id: string;
  /** Blocks whose end is missing, counted to 1,001 */
  endMissing: number;
  /** Mails of the last week that were given up, counted to 101 */
  failedMails: number;
  /** The newest entry of its trail that is older than a quarter of an hour has no link */
  trailUnsealed: boolean;
  /** A chain of punches grew more than two days ago and no seal has been made since */
  punchesUnsealed: boolean;
  /** Runs about it that were given up, and queues whose last run failed there */
  failedJobs: number;
  /** When its ledger was proven last, and whether it held; null when it never was */
  verifiedAt: Date | null;
  verifiedOk: boolean | null;
  /** Whether there is anything to prove that is a day old */
  hasOldPunches: boolean;
}

/** A question with LIMIT is never answered by hashing a whole table, as one with EXISTS may be. */
export async function healthFacts(db: PlatformDb, ids: readonly string[]): Promise<HealthFacts[]> {
  return db.$queryRaw<HealthFacts[]>`
    WITH ended AS (
      SELECT DISTINCT ON (name) name, state::text AS state, output FROM pgboss.job
       WHERE completed_on IS NOT NULL ORDER BY name, completed_on DESC
    ), failing AS (
      SELECT data->>'companyId' AS company_id FROM pgboss.job WHERE state = 'failed' AND data->>'companyId' IS NOT NULL
      UNION ALL
      SELECT jsonb_array_elements_text(output->'companies') FROM ended
       WHERE state = 'failed' AND jsonb_typeof(output->'companies') = 'array')
    SELECT c.id,
           (SELECT count(*)::int FROM (
             SELECT 1 FROM clock_ins k WHERE k.company_id = c.id AND k.status = 'end_missing' LIMIT 1001) k) AS "endMissing",
           (SELECT count(*)::int FROM (
             SELECT 1 FROM mail_messages m
              WHERE m.company_id = c.id AND m.status = 'failed' AND m.created_at > now() - interval '7 days' LIMIT 101) m) AS "failedMails",
           old.id IS NOT NULL AND (
             SELECT 1 FROM audit_links l WHERE l.company_id = c.id AND l.entry_id = old.id LIMIT 1) IS NULL AS "trailUnsealed",
           EXISTS (
             SELECT FROM chain_heads h
              WHERE h.company_id = c.id AND h.length > 0 AND h.updated_at < now() - interval '2 days'
                AND h.updated_at > coalesce((
                  SELECT s.at FROM seals s WHERE s.company_id = c.id AND s.stream = 'punch'
                   ORDER BY s.position DESC LIMIT 1), '-infinity')) AS "punchesUnsealed",
           EXISTS (
             SELECT FROM chain_heads h
              WHERE h.company_id = c.id AND h.length > 0 AND h.updated_at < now() - interval '1 day') AS "hasOldPunches",
           (SELECT count(*)::int FROM failing WHERE failing.company_id = c.id::text) AS "failedJobs",
           proof.at AS "verifiedAt", (proof.detail->>'ok')::boolean AS "verifiedOk"
      FROM companies c
      LEFT JOIN LATERAL (
        SELECT a.id FROM audit_entries a WHERE a.company_id = c.id AND a.at < now() - interval '15 minutes'
         ORDER BY a.at DESC, a.id DESC LIMIT 1) old ON true
      LEFT JOIN LATERAL (
        SELECT p.at, p.detail FROM platform_audit_entries p
         WHERE p.subject_id = c.id::text AND p.act = 'ledgers.verify' AND p.detail ? 'ok'
         ORDER BY p.at DESC LIMIT 1) proof ON true
     WHERE c.id = ANY (${[...ids]}::uuid[])`;
}

export interface CompanyRun {
  id: string;
  name: string;
  state: string;
  at: Date;
  message: string | null;
}

/** The runs that were about one company, the newest first, as long as they are kept. */
export async function companyRuns(db: PlatformDb, companyId: string, most: number): Promise<CompanyRun[]> {
  return db.$queryRaw<CompanyRun[]>`
    SELECT id, name, state::text AS state, coalesce(completed_on, started_on, created_on) AS at,
           left(coalesce(output->>'message', output->'value'->>'message'), 300) AS message
      FROM pgboss.job WHERE data->>'companyId' = ${companyId}
     ORDER BY created_on DESC LIMIT ${most}`;
}
