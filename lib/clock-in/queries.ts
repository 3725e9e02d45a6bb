import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { cursorInstant } from "#lib/shared/list.ts";
import { cutPage, decodeCursor, largestPage, limitedCount, onePage, type Page } from "#lib/shared/paging.ts";
import { type Block, blockParts, toBlock } from "./block.ts";
import { allDays, type ClockInQuery, filterWhere, touchedDays, workDates } from "./filter.ts";
import type { Choice, WorkChoices } from "./schema.ts";

/** Clock-ins by start, the newest first, paged by key. */
export async function listClockIns(
  actor: CompanyActor,
  query: ClockInQuery,
  now = new Date(),
  portion = onePage,
): Promise<Page<Block>> {
  return open(actor, "clock-in.list", async (db) => {
    const within = query.days === "touched" ? touchedDays : workDates;
    const where = {
      ...(await filterWhere(db, query)),
      ...(query.from || query.to ? within(query.from ?? allDays.first, query.to ?? allDays.last) : {}),
    };
    const cursor = decodeCursor(query.after ?? query.before);
    const backwards = cursor?.direction === "before";
    const order = backwards ? "asc" : "desc";
    const rows = await db.clockIn.findMany({
      where: { AND: [where, cursor ? beyond(cursor, backwards ? "gt" : "lt") : {}] },
      include: blockParts,
      orderBy: [{ startedAt: order }, { id: order }],
      take: portion.size + 1,
    });
    const total = limitedCount(await db.clockIn.count({ where, take: portion.countTo + 1 }), portion.countTo);
    const page = cutPage(rows, portion.size, cursor, (row) => row.startedAt.toISOString(), total);
    return { ...page, rows: page.rows.map((row) => toBlock(row, actor.company, now)) };
  });
}

function beyond(cursor: { value: string; id: string }, side: "gt" | "lt"): Prisma.ClockInWhereInput {
  const startedAt = cursorInstant(cursor.value);
  // A made-up cursor begins the list anew.
  if (!startedAt) return {};
  return { OR: [{ startedAt: { [side]: startedAt } }, { startedAt, id: { [side]: cursor.id } }] };
}

/** Those of these clock-ins that the actor sees and that count, by start, the newest first. */
export async function listClockInsById(
  actor: CompanyActor,
  ids: readonly string[],
  now = new Date(),
): Promise<Block[]> {
  return open(actor, "clock-in.list", async (db) => {
    const rows = await db.clockIn.findMany({
      where: { id: { in: [...ids] }, status: { not: "void" } },
      include: blockParts,
      orderBy: [{ startedAt: "desc" }, { id: "desc" }],
      take: largestPage,
    });
    return rows.map((row) => toBlock(row, actor.company, now));
  });
}

/** What filters and forms offer: nothing that is archived. */
export async function clockInChoices(actor: CompanyActor): Promise<WorkChoices> {
  return open(actor, "clock-in.list", async (db) => {
    const active = { where: { archivedAt: null }, take: 500 } as const;
    const select = { id: true, name: true };
    return {
      departments: await db.department.findMany({ ...active, select, orderBy: { name: "asc" } }),
      customers: await db.customer.findMany({ ...active, select, orderBy: { nameSearch: "asc" } }),
      projects: await db.project.findMany({
        where: { archivedAt: null, customer: { archivedAt: null } },
        take: 500,
        select: { ...select, customerId: true },
        orderBy: { nameSearch: "asc" },
      }),
    };
  });
}

/** The people a clock-in can be typed in for. */
export async function clockInPeople(actor: CompanyActor): Promise<(Choice & { number: string })[]> {
  return open(actor, "clock-in.list", (db) =>
    db.employee.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true, number: true },
      orderBy: [{ nameSearch: "asc" }, { id: "asc" }],
      take: 2_000,
    }),
  );
}

/** The name of one employee in reach, or null: a filter by somebody else finds nothing. */
export async function findPerson(actor: CompanyActor, id: string): Promise<string | null> {
  return open(actor, "clock-in.list", async (db) => {
    const found = await db.employee.findFirst({ where: { id }, select: { name: true } });
    return found?.name ?? null;
  });
}
