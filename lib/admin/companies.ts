import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import type { Company, Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { cursorOf, escapeLike, keyset } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import type { CompaniesQuery, CompanyFacts, CompanyRow } from "./schema.ts";

export interface CompanyList extends Page<CompanyRow> {
  /** People who are not archived, in all companies */
  people: number;
}

/** The companies of the installation, by name. */
export async function listCompanies(actor: PlatformActor, query: CompaniesQuery): Promise<CompanyList> {
  const cursor = cursorOf(query);
  const paging = keyset({ column: "name", descending: false }, cursor);
  const where = filterWhere(query);
  return openPlatform(actor, "companies.list", "list", async (db) => {
    const found = await db.company.findMany({ where, take: countLimit + 1, select: { id: true } });
    const rows = await db.company.findMany({ ...paging, where: { AND: [where, paging.where] } });
    const people = await db.employee.count({ where: { archivedAt: null } });
    const page = cutPage(
      await withFigures(db, rows),
      pageSize,
      cursor,
      (row) => row.name,
      limitedCount(found.length),
    );
    return { ...page, people };
  });
}

/**
 * One company as the console shows it: no record of it, only how it is.
 *
 * Errors: not_found.
 */
export async function findCompanyFacts(actor: PlatformActor, id: string): Promise<CompanyFacts> {
  return openPlatform(actor, "companies.list", "look", async (db) => {
    const company = await db.company.findFirst({ where: { id } });
    if (!company) throw notFound();
    const [row] = await withFigures(db, [company]);
    const { currency, locale, createdAt } = company;
    return { ...(row as CompanyRow), currency, locale, createdAt: createdAt.toISOString() };
  });
}

function filterWhere({ q, status }: CompaniesQuery): Prisma.CompanyWhereInput {
  const text = { contains: escapeLike(q), mode: "insensitive" } as const;
  return { ...(status ? { status } : {}), ...(q ? { OR: [{ name: text }, { slug: text }] } : {}) };
}

/** Chain heads move with each punch, and there is one a person: cheaper to ask than the punches. */
async function withFigures(db: PlatformDb, companies: Company[]): Promise<CompanyRow[]> {
  const companyId = { in: companies.map((company) => company.id) };
  const people = await db.employee.groupBy({
    by: ["companyId"],
    where: { companyId, archivedAt: null },
    _count: { id: true },
  });
  const punches = await db.chainHead.groupBy({
    by: ["companyId"],
    where: { companyId, length: { gt: 0 } },
    _max: { updatedAt: true },
  });
  const counts = new Map(people.map((group) => [group.companyId, group._count.id]));
  const newest = new Map(punches.map((group) => [group.companyId, group._max.updatedAt]));
  return companies.map(({ id, name, slug, zone, status }) => ({
    id,
    name,
    slug,
    zone,
    status,
    people: counts.get(id) ?? 0,
    lastPunchAt: newest.get(id)?.toISOString() ?? null,
  }));
}
