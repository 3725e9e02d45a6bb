import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { byName, cursorOf, matches, pageOfAll, portionOf, stateWhere } from "#lib/shared/list.ts";
import type { Page } from "#lib/shared/paging.ts";
import type { SiteDetail, SiteOption, SiteQuery, SiteRow } from "./schema.ts";

const rowSelect = {
  id: true,
  name: true,
  address: true,
  zone: true,
  archivedAt: true,
  version: true,
  _count: {
    select: { employees: { where: { archivedAt: null } }, departments: { where: { archivedAt: null } } },
  },
} satisfies Prisma.SiteSelect;

type Read = Prisma.SiteGetPayload<{ select: typeof rowSelect }>;

function toRow({ archivedAt, _count, ...row }: Read): SiteRow {
  return { ...row, ..._count, archived: archivedAt !== null };
}

/** A page of sites, by name. */
export async function listSites(
  actor: CompanyActor,
  query: SiteQuery,
  portion = portionOf(query),
): Promise<Page<SiteRow>> {
  return open(actor, "site.list", async (db) => {
    const all = await db.site.findMany({
      where: stateWhere(query.state),
      select: { id: true, name: true, address: true },
    });
    const ordered = all.filter((row) => matches(query.q, row.name, row.address)).sort(byName);
    const page = pageOfAll(
      query.sort.descending ? ordered.reverse() : ordered,
      cursorOf(query),
      portion.size,
    );
    const ids = page.rows.map((row) => row.id);
    const rows = await db.site.findMany({ where: { id: { in: ids } }, select: rowSelect });
    const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
    return { ...page, rows: ids.flatMap((id) => byId.get(id) ?? []) };
  });
}

/** One site. Errors: not_found. */
export async function findSite(actor: CompanyActor, id: string): Promise<SiteDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "site.list", async (db) => {
    const row = await db.site.findFirst({ where: { id }, select: rowSelect });
    if (!row) throw notFound();
    return toRow(row);
  });
}

/** The active sites to choose from. */
export async function listSiteOptions(actor: CompanyActor): Promise<SiteOption[]> {
  return open(actor, "site.list", async (db) => {
    const rows = await db.site.findMany({ where: { archivedAt: null }, select: { id: true, name: true } });
    return rows.sort(byName);
  });
}
