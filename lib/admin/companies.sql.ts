import type { PlatformDb } from "#lib/access/open.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { escapeLike } from "#lib/shared/list.ts";
import { type Cursor, pageSize } from "#lib/shared/paging.ts";
import type { CompaniesQuery, CompanySort } from "./schema.ts";

export interface CompanyFigures {
  id: string;
  name: string;
  slug: string;
  zone: string;
  status: string;
  createdAt: Date;
  people: number;
  /** Summed from the ends of the chains, one a person: nothing is counted that grows by the day */
  punches: number;
  lastPunchAt: Date | null;
  /** What it is sorted by, as a cursor keeps it */
  key: string;
}

/** How each column is sorted, and how its value comes back out of a cursor. */
const columns: Record<CompanySort, { value: Prisma.Sql; from: (text: string) => Prisma.Sql }> = {
  name: { value: Prisma.sql`lower(f.name)`, from: (text) => Prisma.sql`${text}::text` },
  people: { value: Prisma.sql`f.people`, from: (text) => Prisma.sql`${wholeOf(text)}::int` },
  punches: { value: Prisma.sql`f.punches`, from: (text) => Prisma.sql`${wholeOf(text)}::float8` },
  last: {
    value: Prisma.sql`coalesce(extract(epoch FROM f."lastPunchAt"), 0)::float8`,
    from: (text) => Prisma.sql`${numberOf(text)}::float8`,
  },
  created: {
    value: Prisma.sql`extract(epoch FROM f."createdAt")::float8`,
    from: (text) => Prisma.sql`${numberOf(text)}::float8`,
  },
};

const numberOf = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : 0);
const wholeOf = (text: string) => Math.min(2_000_000_000, Math.trunc(numberOf(text)));

/**
 * A page of companies with their sizes, one row more than it has, in reading direction. The sizes of all that match are
 * made, as any of them may be sorted by: two looks into an index for each.
 *
 * @param only the ids it may be of; null for no such limit
 */
export async function companyFigures(
  db: PlatformDb,
  query: Pick<CompaniesQuery, "q" | "status" | "sort">,
  cursor: Cursor | null,
  only: readonly string[] | null,
): Promise<CompanyFigures[]> {
  const { column, descending } = query.sort;
  const { value, from } = columns[column];
  const backwards = cursor?.direction === "before";
  const down = descending !== backwards;
  const direction = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const beyond = cursor
    ? Prisma.sql`WHERE (${value}, f.id) ${down ? Prisma.sql`<` : Prisma.sql`>`} (${from(cursor.value)}, ${cursor.id}::uuid)`
    : Prisma.empty;
  return db.$queryRaw<CompanyFigures[]>`
    WITH f AS (
      SELECT c.id, c.name, c.slug, c.zone, c.status, c.created_at AS "createdAt",
             (SELECT count(*)::int FROM employees e WHERE e.company_id = c.id AND e.archived_at IS NULL) AS people,
             coalesce(h.punches, 0) AS punches, h.last AS "lastPunchAt"
        FROM companies c
        LEFT JOIN LATERAL (
          SELECT sum(length)::float8 AS punches, max(updated_at) FILTER (WHERE length > 0) AS last
            FROM chain_heads h WHERE h.company_id = c.id) h ON true
       WHERE ${wanted(query, only)})
    SELECT f.*, ${value}::text AS key FROM f ${beyond}
     ORDER BY ${value} ${direction}, f.id ${direction} LIMIT ${pageSize + 1}`;
}

function wanted(
  { q, status }: Pick<CompaniesQuery, "q" | "status">,
  only: readonly string[] | null,
): Prisma.Sql {
  const like = `%${escapeLike(q)}%`;
  const conditions = [
    Prisma.sql`true`,
    ...(status ? [Prisma.sql`c.status = ${status}`] : []),
    ...(q ? [Prisma.sql`(c.name ILIKE ${like} OR c.slug ILIKE ${like})`] : []),
    ...(only ? [Prisma.sql`c.id = ANY (${[...only]}::uuid[])`] : []),
  ];
  return Prisma.join(conditions, " AND ");
}

/** How many clock-ins a company has, counted no further than `most`. */
export async function countClockIns(db: PlatformDb, companyId: string, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM clock_ins WHERE company_id = ${companyId}::uuid LIMIT ${most}) c`;
  return row?.count ?? 0;
}
