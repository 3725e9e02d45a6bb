import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { cursorOf, escapeLike } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import { type CompanyFigures, companyFigures } from "./companies.sql.ts";
import { healthFacts } from "./health.sql.ts";
import { type Problem, problemsOf, verdictOf } from "./health-rules.ts";
import type { CompaniesQuery, CompanyRow } from "./schema.ts";

export interface CompanyList extends Page<CompanyRow> {
  /** People who are not archived, in all companies */
  people: number;
}

/** The companies of the installation with how each is; by name unless the query says otherwise. */
export async function listCompanies(
  actor: PlatformActor,
  query: CompaniesQuery,
  now = new Date(),
): Promise<CompanyList> {
  const cursor = cursorOf(query);
  return openPlatform(actor, "companies.list", "list", async (db) => {
    const all = await db.company.findMany({
      where: filterWhere(query),
      take: query.health ? 10_000 : countLimit + 1,
      select: { id: true },
    });
    const only = query.health ? await inHealth(db, all, query.health, now) : null;
    const read = await companyFigures(db, query, cursor, only);
    const page = cutPage(
      read,
      pageSize,
      cursor,
      (row) => row.key,
      limitedCount(only ? only.length : all.length),
    );
    const health = await healthOf(db, page.rows, now);
    const people = await db.employee.count({ where: { archivedAt: null } });
    return { ...page, people, rows: page.rows.map((row) => toRow(row, health.get(row.id) ?? [])) };
  });
}

function filterWhere({ q, status }: CompaniesQuery): Prisma.CompanyWhereInput {
  const text = { contains: escapeLike(q), mode: "insensitive" } as const;
  return { ...(status ? { status } : {}), ...(q ? { OR: [{ name: text }, { slug: text }] } : {}) };
}

type Health = NonNullable<CompaniesQuery["health"]>;

async function inHealth(db: PlatformDb, all: { id: string }[], wanted: Health, now: Date): Promise<string[]> {
  const health = await healthOf(db, all, now);
  return all.map(({ id }) => id).filter((id) => verdictOf(health.get(id) ?? []) === wanted);
}

/** What is wrong with each of some companies. */
export async function healthOf(
  db: PlatformDb,
  companies: readonly { id: string }[],
  now: Date,
): Promise<Map<string, Problem[]>> {
  const facts = await healthFacts(
    db,
    companies.map(({ id }) => id),
  );
  return new Map(facts.map((one) => [one.id, problemsOf(one, now)]));
}

/** A company as the console lists it. */
export function toRow(
  { createdAt, lastPunchAt, key: _key, ...row }: CompanyFigures,
  problems: Problem[],
): CompanyRow {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    lastPunchAt: lastPunchAt?.toISOString() ?? null,
    problems,
  };
}
