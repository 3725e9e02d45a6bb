import type { ClientBase } from "pg";
import type { MatchedRow } from "#lib/import/matching.ts";

/**
 * Two years of acts of a company, with their values and links, past the product's own functions: people and the worker
 * do twenty kinds of acts on ten kinds of records; the oldest act and its kind of record are rare. Salts and hashes are
 * made up.
 */
export async function addManyAuditEntries(
  owner: ClientBase,
  companyId: string,
  count: number,
): Promise<void> {
  await owner.query(
    `CREATE OR REPLACE FUNCTION pg_temp.made_id(text) RETURNS uuid LANGUAGE sql IMMUTABLE
     RETURN overlay(overlay(md5($1) placing '7' from 13) placing '8' from 17)::uuid`,
  );
  await owner.query(
    `INSERT INTO audit_entries (company_id, id, at, act, subject_type, subject_id, actor_user_id, actor_role, via,
                                detail_digest)
     SELECT $1::uuid, gen_random_uuid(), now() - n * interval '5 minutes', CASE WHEN n = $2::int THEN 'rare' ELSE 'act.n' || (n * 7) % 20 END, CASE WHEN n = $2::int THEN 'rare' ELSE 'type_' || n % 10 END,
            pg_temp.made_id($1::text || (n * 31) % 4000),
            CASE WHEN n % 50 > 0 THEN pg_temp.made_id($1::text || ' user ' || (n * 13) % 150) END, 'manager',
            CASE WHEN n % 50 > 0 THEN 'session' ELSE 'job' END, '\\x00'
       FROM generate_series(1, $2::int) n`,
    [companyId, count],
  );
  await owner.query(
    `INSERT INTO audit_details (company_id, entry_id, salt, actor_name, after)
     SELECT company_id, id, '\\x00', 'Somebody', '{"name": "A value"}' FROM audit_entries WHERE company_id = $1`,
    [companyId],
  );
  await owner.query(
    `INSERT INTO audit_links (company_id, entry_id, position, previous_hash, hash)
     SELECT company_id, id, row_number() OVER (ORDER BY at), '\\x00', '\\x00' FROM audit_entries WHERE company_id = $1`,
    [companyId],
  );
}

/** Somebody and something that addManyAuditEntries has written about often. */
export async function oftenAudited(owner: ClientBase, companyId: string) {
  const { rows } = await owner.query(
    `SELECT actor_user_id AS person, subject_id AS subject, subject_type AS type, act FROM audit_entries
      WHERE company_id = $1 AND actor_user_id IS NOT NULL LIMIT 1`,
    [companyId],
  );
  return rows[0] as { person: string; subject: string; type: string; act: string };
}

/** As if each finished block of a company had come by an import: one for every `days` days of everybody's time. */
export async function addManyImportRows(owner: ClientBase, companyId: string, days: number): Promise<void> {
  await owner.query(
    `INSERT INTO imports (company_id, id, file_name, format, sha256, status)
     SELECT $1::uuid, gen_random_uuid(), 'days ' || part, 'csv', '\\x00', 'applied'
       FROM (SELECT DISTINCT (current_date - work_date) / $2::int AS part FROM clock_ins
              WHERE company_id = $1::uuid AND status = 'finished') parts`,
    [companyId, days],
  );
  await owner.query(
    `INSERT INTO import_rows (company_id, id, import_id, employee_id, started_at, ordinal, line, act, clock_in_id, punch_id)
     SELECT c.company_id, gen_random_uuid(), i.id, c.employee_id, c.started_at, 1,
            row_number() OVER (PARTITION BY i.id ORDER BY c.started_at), 'added', c.id, c.id
       FROM clock_ins c
       JOIN imports i ON i.company_id = c.company_id
                     AND i.file_name = 'days ' || (current_date - c.work_date) / $2::int
      WHERE c.company_id = $1 AND c.status = 'finished'`,
    [companyId, days],
  );
}

/** One of the imports, with its rows as a file that is read again would have them. */
export async function anImport(owner: ClientBase, companyId: string) {
  const { rows: imports } = await owner.query(
    "SELECT id FROM imports WHERE company_id = $1 AND file_name = 'days 3'",
    [companyId],
  );
  const importId: string = imports[0].id;
  const { rows } = await owner.query(
    `SELECT line, '' AS employee, NULL AS customer, NULL AS project, extract(epoch FROM started_at)::float8 AS "startSecond",
            extract(epoch FROM started_at)::float8 + 28800 AS "endSecond", 0 AS "breakSeconds", NULL AS note,
            employee_id AS "employeeId", NULL AS "customerId", NULL AS "projectId", ordinal
       FROM import_rows WHERE company_id = $1 AND import_id = $2`,
    [companyId, importId],
  );
  return { importId, rows: rows as MatchedRow[] };
}

export async function analyseRecords(owner: ClientBase): Promise<void> {
  for (const table of ["audit_entries", "audit_details", "audit_links", "imports", "import_rows"])
    await owner.query(`ANALYZE ${table}`);
}
