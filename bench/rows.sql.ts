import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { time } from "./measure.ts";

/** The tables an import writes a row each into. */
const tables = ["punches", "clock_ins", "import_rows"] as const;

/**
 * COPY of the rows an import wrote, into the same tables with all their keys, checks and constraints, emptied before;
 * rolled back afterwards. As the owner: the product's own role may not COPY, because row rules apply to it.
 */
export async function timeOfCopy(owner: Client): Promise<Record<(typeof tables)[number], number>> {
  const files = new Map<string, Buffer>();
  for (const table of tables) files.set(table, await copyOut(owner, table));
  const times = { punches: 0, clock_ins: 0, import_rows: 0 };
  await owner.query("BEGIN");
  await owner.query("TRUNCATE punches, punch_details, clock_ins, clock_in_breaks, import_rows");
  for (const table of tables) {
    const rows = Readable.from([files.get(table)!]);
    times[table] = await time(() => pipeline(rows, owner.query(copyFrom(`COPY ${table} FROM STDIN`))));
  }
  await owner.query("ROLLBACK");
  return times;
}

async function copyOut(owner: Client, table: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of owner.query(copyTo(`COPY ${table} TO STDOUT`))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * Finished blocks by the million, made by the server itself and the same at every run: mostly days of work, one in
 * eight over midnight, one in three with a break. Without punches: a report does not look at them. The constraint
 * against overlaps is left out here, as building it takes longer than all the rest and no report reads it.
 */
export async function fillBlocks(owner: Client, companyId: string, blocks: number): Promise<void> {
  await owner.query("ALTER TABLE clock_ins DROP CONSTRAINT clock_ins_no_overlap");
  await owner.query(
    `WITH people AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM employees WHERE company_id = $1),
       customer AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM customers WHERE company_id = $1),
       department AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM departments WHERE company_id = $1),
       counts AS (SELECT (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM customer) AS customers,
         (SELECT count(*) FROM department) AS departments),
       block AS (
         SELECT n, date '2020-01-01' + (n / people)::int AS day, n % people AS person, (n * 7919) % customers AS customer,
           (n % people) % departments AS department,
           CASE WHEN n % 8 = 0 THEN 20 ELSE 8 END AS hour, (n * 104729) % 3600 AS late,
           14400 + (n * 15485863) % 18000 AS length, CASE WHEN n % 3 = 0 THEN 1800 ELSE 0 END AS pause
         FROM generate_series(0, $2::bigint - 1) AS n, counts
       ),
       timed AS (
         SELECT *, (day + make_interval(hours => hour, secs => late)) AT TIME ZONE 'Europe/Dublin' AS began FROM block
       )
     INSERT INTO clock_ins (company_id, id, employee_id, started_at, ended_at, status, origin, break_seconds,
       worked_seconds, zone, work_date, first_day, last_day, customer_id, department_id)
     SELECT $1, gen_random_uuid(), people.id, began, began + make_interval(secs => length), 'finished', 'imported', pause,
       length - pause, 'Europe/Dublin', day, day,
       ((began + make_interval(secs => length - 1)) AT TIME ZONE 'Europe/Dublin')::date, customer.id, department.id
     FROM timed JOIN people ON people.at = timed.person JOIN customer ON customer.at = timed.customer
       JOIN department ON department.at = timed.department`,
    [companyId, blocks],
  );
  await owner.query("VACUUM (ANALYZE) clock_ins");
}

/** The user of the first manager of a demo company. */
export async function findManager(owner: Client, slug: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `SELECT m.user_id AS id FROM memberships m
       JOIN employees e ON e.company_id = m.company_id AND e.id = m.employee_id
       JOIN companies c ON c.id = m.company_id
      WHERE c.slug = $1 AND e.role = 'manager' ORDER BY e.number LIMIT 1`,
    [slug],
  );
  if (!rows[0]) throw new Error(`${slug} has no manager who signs in.`);
  return rows[0].id;
}

/** How many rows a table has, by the planner's statistics: counting ten million takes as long as reading them. */
export async function aboutRows(owner: Client, table: string): Promise<number> {
  const { rows } = await owner.query<{ rows: number }>(
    "SELECT reltuples::float8 AS rows FROM pg_class WHERE oid = $1::regclass",
    [table],
  );
  return Math.round(rows[0]?.rows ?? 0);
}

/**
 * Numbers the people of a company in a table of its own, for pgbench to take one after the other.
 *
 * @returns their ids, last first to be taken
 */
export async function numberPeople(owner: Client, companyId: string): Promise<string[]> {
  await owner.query(
    `CREATE TABLE bench_people AS
     SELECT row_number() OVER (ORDER BY id) AS n, id FROM employees WHERE company_id = '${companyId}'::uuid`,
  );
  await owner.query("CREATE UNIQUE INDEX ON bench_people (n)");
  await owner.query("CREATE SEQUENCE bench_turn");
  const { rows } = await owner.query<{ id: string }>("SELECT id FROM bench_people ORDER BY n");
  return rows.map((row) => row.id);
}

export async function grantTurns(owner: Client, role: string): Promise<void> {
  const name = `"${decodeURIComponent(role)}"`;
  await owner.query(`GRANT SELECT ON bench_people TO ${name}`);
  await owner.query(`GRANT USAGE ON SEQUENCE bench_turn TO ${name}`);
  await owner.query("ANALYZE employees");
}

/** People of a demo company who are out and have no sign-in of their own. */
export async function peopleWithoutSignIn(
  owner: Client,
  slug: string,
  most: number,
): Promise<{ companyId: string; id: string }[]> {
  const { rows } = await owner.query<{ companyId: string; id: string }>(
    `SELECT e.company_id AS "companyId", e.id FROM employees e JOIN companies c ON c.id = e.company_id
      WHERE c.slug = $1 AND e.archived_at IS NULL
        AND NOT EXISTS (SELECT FROM memberships m WHERE m.company_id = e.company_id AND m.employee_id = e.id)
        AND NOT EXISTS (SELECT FROM clock_ins b WHERE b.company_id = e.company_id AND b.employee_id = e.id AND b.status = 'running')
      ORDER BY e.id LIMIT $2`,
    [slug, most],
  );
  return rows;
}

export async function makeManagers(owner: Client, employeeIds: readonly string[]): Promise<void> {
  await owner.query("UPDATE employees SET role = 'manager' WHERE id = ANY ($1::uuid[])", [employeeIds]);
}
