import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorInstant, cursorOf, keyset, portionOf } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page } from "#lib/shared/paging.ts";
import type { EventQuery } from "./filter.ts";
import { readMetadata } from "./metadata.ts";
import { type EventRead, rowSelect, toRow } from "./row.ts";
import type { EventDetail, EventRow } from "./schema.ts";
import { possibleActs } from "./status.ts";
import { filterWhere, periodWhere, touching } from "./where.ts";

const columns = { start: "startsAt", name: "nameSearch" } as const;
const shownOverlaps = 5;

/** A page of events. */
export async function listEvents(
  actor: CompanyActor,
  query: EventQuery,
  now = new Date(),
  portion = portionOf(query),
): Promise<Page<EventRow>> {
  const cursor = cursorOf(query);
  const column = columns[query.sort.column];
  const toValue = column === "startsAt" ? cursorInstant : (text: string) => text;
  const keys = keyset({ ...query.sort, column }, cursor, { toValue, size: portion.size });
  return open(actor, "event.list", async (db) => {
    const filter = await filterWhere(db, query);
    const where = { AND: [filter, periodWhere(query, actor.company.zone, now)] };
    const found = await db.event.count({ where, take: portion.countTo + 1 });
    const read = await db.event.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      select: rowSelect,
    });
    const keyOf = (row: EventRead) => (column === "startsAt" ? row.startsAt.toISOString() : row.nameSearch);
    const page = cutPage(read, portion.size, cursor, keyOf, limitedCount(found, portion.countTo));
    return { ...page, rows: page.rows.map(toRow) };
  });
}

/** One event, with what is possible now and what else its assignee has at that time. Errors: not_found. */
export async function findEvent(actor: CompanyActor, id: string): Promise<EventDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "event.list", async (db) => {
    const read = await db.event.findFirst({
      where: { id },
      select: {
        ...rowSelect,
        note: true,
        metadata: true,
        createdAt: true,
        createdBy: { select: { id: true, name: true } },
      },
    });
    if (!read) throw notFound();
    const row = toRow(read);
    const { note, createdBy, createdAt } = read;
    return {
      ...row,
      note,
      metadata: readMetadata(read.metadata),
      createdBy,
      createdAt: createdAt.toISOString(),
      acts: row.archived ? [] : possibleActs(row.status),
      overlaps: await overlapsOf(db, row),
    };
  });
}

async function overlapsOf(db: Db, row: EventRow): Promise<EventDetail["overlaps"]> {
  if (!row.assignee || row.archived || row.status === "cancelled") return { first: [], count: 0 };
  const where = {
    assigneeId: row.assignee.id,
    id: { not: row.id },
    archivedAt: null,
    status: { not: "cancelled" },
    AND: [touching(new Date(row.startsAt), new Date(row.endsAt))],
  };
  const count = await db.event.count({ where, take: countLimit });
  const read = await db.event.findMany({
    where,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: shownOverlaps,
    select: rowSelect,
  });
  return { first: read.map(toRow), count };
}
