import type { ClientBase } from "pg";

/**
 * Years of a company's events around today, past the product's own functions: five a day, each for one of its packages,
 * customers and people, some of several days.
 */
export async function addManyEvents(owner: ClientBase, companyId: string, count: number): Promise<void> {
  await owner.query(
    `INSERT INTO events (company_id, id, name, name_search, starts_at, ends_at, zone, status, package_id, customer_id,
                         assignee_id, currency, metadata)
     SELECT $1::uuid, gen_random_uuid(), 'Event ' || n, 'event ' || n, s.at, s.at + (1 + n % 40) * interval '1 hour', 'UTC',
            (ARRAY['planned', 'confirmed', 'done', 'cancelled'])[1 + n % 4],
            p.ids[1 + n % cardinality(p.ids)], c.ids[1 + n % cardinality(c.ids)], e.ids[1 + n % cardinality(e.ids)],
            'EUR', '[]'
       FROM generate_series(1, $2::int) n
       CROSS JOIN LATERAL (SELECT date_trunc('hour', now()) + (n - $2::int / 2) * interval '288 minutes' AS at) s
       CROSS JOIN (SELECT array_agg(id) AS ids FROM packages WHERE company_id = $1::uuid) p
       CROSS JOIN (SELECT array_agg(id) AS ids FROM customers WHERE company_id = $1::uuid) c
       CROSS JOIN (SELECT array_agg(id) AS ids FROM employees WHERE company_id = $1::uuid) e`,
    [companyId, count],
  );
}

export async function analyseEvents(owner: ClientBase): Promise<void> {
  for (const table of ["events", "packages", "customers", "employees"]) await owner.query(`ANALYZE ${table}`);
}
