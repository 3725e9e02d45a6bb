import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorOf, keyset, portionOf, stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { cutPage, limitedCount, type Page } from "#lib/shared/paging.ts";
import type { ProjectDetail, ProjectOption, ProjectQuery, ProjectRow } from "./schema.ts";

const columns = { name: "nameSearch", code: "code" } as const;

const rowSelect = {
  id: true,
  name: true,
  nameSearch: true,
  code: true,
  archivedAt: true,
  version: true,
  customer: { select: { id: true, name: true, archivedAt: true } },
} satisfies Prisma.ProjectSelect;

type Read = Prisma.ProjectGetPayload<{ select: typeof rowSelect }>;

function toRow({ id, name, code, archivedAt, version, customer }: Read): ProjectRow {
  return {
    id,
    name,
    code,
    customer: { id: customer.id, name: customer.name, archived: customer.archivedAt !== null },
    archived: archivedAt !== null,
    version,
  };
}

/** A page of projects, of one customer or of all. */
export async function listProjects(
  actor: CompanyActor,
  query: ProjectQuery,
  portion = portionOf(query),
): Promise<Page<ProjectRow>> {
  const cursor = cursorOf(query);
  const sort = { ...query.sort, column: columns[query.sort.column] };
  const keys = keyset(sort, cursor, { nullable: query.sort.column === "code", size: portion.size });
  const where: Prisma.ProjectWhereInput = {
    ...stateWhere(query.state),
    ...(query.customer ? { customerId: query.customer } : {}),
    AND: wordsWhere(query.q, "nameSearch", ["code"]),
  };
  return open(actor, "project.list", async (db) => {
    const found = await db.project.count({ where, take: portion.countTo + 1 });
    const read = await db.project.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      select: rowSelect,
    });
    const page = cutPage(
      read,
      portion.size,
      cursor,
      (row) => row[sort.column] ?? "",
      limitedCount(found, portion.countTo),
    );
    return { ...page, rows: page.rows.map(toRow) };
  });
}

/** One project. Errors: not_found. */
export async function findProject(actor: CompanyActor, id: string): Promise<ProjectDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "project.list", async (db) => {
    const row = await db.project.findFirst({ where: { id }, select: rowSelect });
    if (!row) throw notFound();
    return toRow(row);
  });
}

/** The active projects of active customers to choose from, by customer and name: the first thousand. */
export async function listProjectOptions(actor: CompanyActor): Promise<ProjectOption[]> {
  return open(actor, "project.list", async (db) => {
    const rows = await db.project.findMany({
      where: { archivedAt: null, customer: { archivedAt: null } },
      orderBy: [{ customer: { nameSearch: "asc" } }, { nameSearch: "asc" }, { id: "asc" }],
      take: 1000,
      select: { id: true, name: true, customerId: true, customer: { select: { name: true } } },
    });
    return rows.map(({ id, name, customerId, customer }) => ({
      id,
      name,
      customerId,
      customerName: customer.name,
    }));
  });
}
