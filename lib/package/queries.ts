import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorOf, keyset, portionOf, stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page } from "#lib/shared/paging.ts";
import { colourOf } from "./colours.ts";
import type { PackageDetail, PackageOption, PackageQuery, PackageRow } from "./schema.ts";

const columns = { name: "nameSearch", duration: "durationMinutes", price: "priceMinor" } as const;

const byPosition = { position: "asc" } as const;
const rowSelect = {
  id: true,
  name: true,
  nameSearch: true,
  durationMinutes: true,
  priceMinor: true,
  currency: true,
  colour: true,
  archivedAt: true,
  version: true,
  crew: { select: { people: true, skill: { select: { name: true } } }, orderBy: byPosition },
  costs: { select: { name: true, amountMinor: true }, orderBy: byPosition },
} satisfies Prisma.PackageSelect;

type Read = Prisma.PackageGetPayload<{ select: typeof rowSelect }>;

function toRow({ id, name, durationMinutes, priceMinor, currency, ...read }: Read): PackageRow {
  return {
    id,
    name,
    durationMinutes,
    priceMinor: priceMinor === null ? null : Number(priceMinor),
    currency,
    colour: colourOf(read.colour),
    people: read.crew.reduce((sum, row) => sum + row.people, 0),
    costsMinor: Number(read.costs.reduce((sum, row) => sum + row.amountMinor, 0n)),
    archived: read.archivedAt !== null,
    version: read.version,
  };
}

/** A page of packages. */
export async function listPackages(
  actor: CompanyActor,
  query: PackageQuery,
  portion = portionOf(query),
): Promise<Page<PackageRow>> {
  const cursor = cursorOf(query);
  const column = columns[query.sort.column];
  const toValue = column === "nameSearch" ? (text: string) => text : numberOf(column);
  const keys = keyset({ ...query.sort, column }, cursor, {
    nullable: column === "priceMinor",
    toValue,
    size: portion.size,
  });
  const where: Prisma.PackageWhereInput = {
    ...stateWhere(query.state),
    AND: wordsWhere(query.q, "nameSearch"),
  };
  return open(actor, "package.list", async (db) => {
    const found = await db.package.count({ where, take: portion.countTo + 1 });
    const read = await db.package.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      select: rowSelect,
    });
    const keyOf = (row: Read) => String(row[column] ?? "");
    const page = cutPage(read, portion.size, cursor, keyOf, limitedCount(found, portion.countTo));
    return { ...page, rows: page.rows.map(toRow) };
  });
}

/** A cursor's number; null when somebody made it up. */
const numberOf = (column: "durationMinutes" | "priceMinor") => (text: string) => {
  if (!/^\d{1,15}$/.test(text)) return null;
  if (column === "priceMinor") return BigInt(text);
  const number = Number(text);
  return number <= 2_147_483_647 ? number : null;
};

/** One package with its crew and costs. Errors: not_found. */
export async function findPackage(actor: CompanyActor, id: string): Promise<PackageDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "package.list", async (db) => {
    const row = await db.package.findFirst({
      where: { id },
      select: { ...rowSelect, note: true },
    });
    if (!row) throw notFound();
    const events = await db.event.count({ where: { packageId: id }, take: countLimit + 1 });
    return {
      ...toRow(row),
      note: row.note,
      crew: row.crew.map(({ people, skill }) => ({ skill: skill.name, people })),
      costs: row.costs.map(({ name, amountMinor }) => ({ name, amountMinor: Number(amountMinor) })),
      events: limitedCount(events),
    };
  });
}

/** The active packages to make an event from, by name: the first thousand. */
export async function listPackageOptions(actor: CompanyActor): Promise<PackageOption[]> {
  return open(actor, "package.list", async (db) => {
    const rows = await db.package.findMany({
      where: { archivedAt: null },
      orderBy: [{ nameSearch: "asc" }, { id: "asc" }],
      take: 1000,
      select: {
        id: true,
        name: true,
        durationMinutes: true,
        priceMinor: true,
        currency: true,
        colour: true,
      },
    });
    return rows.map((row) => ({
      ...row,
      priceMinor: row.priceMinor === null ? null : Number(row.priceMinor),
      colour: colourOf(row.colour),
    }));
  });
}
