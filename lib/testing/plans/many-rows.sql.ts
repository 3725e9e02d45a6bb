import type { ClientBase } from "pg";

/**
 * A year and more of blocks for every employee of a company, one a day, ending today, each with its punch, past the
 * product's own functions: their hashes are made up, and only the planner ever looks at them.
 */
export async function addManyBlocks(owner: ClientBase, companyId: string, days: number): Promise<number> {
  // What the planner is asked for never uses it, and without it the rows are there in a third of the time.
  await owner.query("ALTER TABLE clock_ins DROP CONSTRAINT IF EXISTS clock_ins_no_overlap");
  const { rowCount } = await owner.query(
    `INSERT INTO clock_ins (company_id, id, employee_id, started_at, ended_at, status, origin, worked_seconds, zone,
                            work_date, first_day, last_day, department_id)
     SELECT e.company_id, gen_random_uuid(), e.id, d + interval '8 hours', d + interval '16 hours', 'finished', 'typed',
            28800, 'UTC', d::date, d::date, d::date, e.department_id
       FROM employees e, generate_series(current_date - $2::int, current_date - 1, interval '1 day') d
      WHERE e.company_id = $1`,
    [companyId, days],
  );
  await owner.query(
    `INSERT INTO punches (company_id, id, employee_id, position, kind, at, ends_at, break_seconds, recorded_at, zone,
                          offset_minutes, source, key, clock_in_id, previous_hash, hash)
     SELECT company_id, id, employee_id, row_number() OVER (PARTITION BY employee_id ORDER BY started_at), 'block',
            started_at, ended_at, 0, ended_at, 'UTC', 0, 'manual', id::text, id, '\\x00', '\\x00'
       FROM clock_ins WHERE company_id = $1`,
    [companyId],
  );
  // A few of them are at work, and a few forgot to say when they went.
  for (const [status, remainder] of [
    ["running", 0],
    ["end_missing", 1],
  ] as const)
    await owner.query(
      `INSERT INTO clock_ins (company_id, id, employee_id, started_at, status, origin, zone, work_date, first_day)
       SELECT company_id, gen_random_uuid(), id, now() - interval '1 hour', $2, 'punched', 'UTC', current_date, current_date
         FROM employees WHERE company_id = $1 AND number::int % 20 = $3`,
      [companyId, status, remainder],
    );
  return rowCount ?? 0;
}

export async function analyse(owner: ClientBase): Promise<void> {
  for (const table of ["clock_ins", "punches", "employees"]) await owner.query(`ANALYZE ${table}`);
}
