import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorOf, keyset, portionOf, stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { cutPage, limitedCount, type Page } from "#lib/shared/paging.ts";
import type { CustomerDetail, CustomerOption, CustomerQuery, CustomerRow } from "./schema.ts";

const columns = { name: "nameSearch", code: "code" } as const;

const rowSelect = {
  id: true,
  name: true,
  nameSearch: true,
  code: true,
  email: true,
  archivedAt: true,
  version: true,
  _count: { select: { projects: { where: { archivedAt: null } } } },
} satisfies Prisma.CustomerSelect;

type Read = Prisma.CustomerGetPayload<{ select: typeof rowSelect }>;

function toRow({ id, name, code, email, archivedAt, version, _count }: Read): CustomerRow {
  return { id, name, code, email, projects: _count.projects, archived: archivedAt !== null, version };
}

/** A page of customers. */
export async function listCustomers(
  actor: CompanyActor,
  query: CustomerQuery,
  portion = portionOf(query),
): Promise<Page<CustomerRow>> {
  const cursor = cursorOf(query);
  const sort = { ...query.sort, column: columns[query.sort.column] };
  const keys = keyset(sort, cursor, { nullable: query.sort.column === "code", size: portion.size });
  const where: Prisma.CustomerWhereInput = {
    ...stateWhere(query.state),
    AND: wordsWhere(query.q, "nameSearch", ["code"]),
  };
  return open(actor, "customer.list", async (db) => {
    const found = await db.customer.count({ where, take: portion.countTo + 1 });
    const read = await db.customer.findMany({
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

/** One customer with what depends on it. Errors: not_found. */
export async function findCustomer(actor: CompanyActor, id: string): Promise<CustomerDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "customer.list", async (db) => {
    const row = await db.customer.findFirst({
      where: { id },
      select: { ...rowSelect, note: true },
    });
    if (!row) throw notFound();
    const archivedProjects = await db.project.count({
      where: { customerId: id, archivedAt: { not: null } },
    });
    return { ...toRow(row), note: row.note, archivedProjects };
  });
}

/** The active customers to choose from, by name: the first thousand. */
export async function listCustomerOptions(actor: CompanyActor): Promise<CustomerOption[]> {
  return open(actor, "customer.list", (db) =>
    db.customer.findMany({
      where: { archivedAt: null },
      orderBy: [{ nameSearch: "asc" }, { id: "asc" }],
      take: 1000,
      select: { id: true, name: true },
    }),
  );
}
