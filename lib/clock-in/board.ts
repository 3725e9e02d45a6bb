import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { countLimit, cutPage, decodeCursor, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import { type Block, blockParts, toBlock } from "./block.ts";
import { type ClockInQuery, filterWhere, workDates } from "./filter.ts";

/** Somebody with their clock-ins of a day or a week. */
export interface BoardPerson {
  id: string;
  name: string;
  /** Home department */
  department: string | null;
  blocks: Block[];
  /** Of finished clock-ins: the sum of what is shown */
  workedSeconds: number;
}

export interface Board {
  people: Page<BoardPerson>;
  /** Over everybody the filter finds, whatever page is shown */
  workedSeconds: number;
  clockIns: number;
  endMissing: number;
}

/** Clock-ins of one person and day or week beyond this are not for a board. */
const mostBlocks = 5_000;

/**
 * People with their clock-ins whose work date lies from `first` to `last` (both included), paged by name.
 *
 * Errors: forbidden.
 */
export async function clockInBoard(
  actor: CompanyActor,
  query: ClockInQuery,
  first: string,
  last: string,
  now = new Date(),
): Promise<Board> {
  return open(actor, "clock-in.list", async (db) => {
    const where = { ...(await filterWhere(db, query)), ...workDates(first, last) };
    const page = await peoplePage(db, where, query);
    const rows = await db.clockIn.findMany({
      where: { AND: [where, { employeeId: { in: page.rows.map((one) => one.id) } }] },
      include: blockParts,
      orderBy: [{ startedAt: "asc" }],
      take: mostBlocks,
    });
    const sum = await db.clockIn.aggregate({ where, _sum: { workedSeconds: true }, _count: true });
    const endMissing = await db.clockIn.count({ where: { AND: [where, { status: "end_missing" }] } });
    const blocks = Map.groupBy(
      rows.map((row) => toBlock(row, actor.company, now)),
      (block) => block.employeeId,
    );
    const people = page.rows.map((one) => withBlocks(one, blocks.get(one.id) ?? []));
    return {
      people: { ...page, rows: people },
      workedSeconds: sum._sum.workedSeconds ?? 0,
      clockIns: sum._count,
      endMissing,
    };
  });
}

async function peoplePage(db: Db, clockIns: Prisma.ClockInWhereInput, query: ClockInQuery) {
  const cursor = decodeCursor(query.after ?? query.before);
  const backwards = cursor?.direction === "before";
  const beyond = backwards ? "lt" : "gt";
  const where: Prisma.EmployeeWhereInput = { clockIns: { some: clockIns } };
  const past: Prisma.EmployeeWhereInput = cursor
    ? {
        OR: [
          { nameSearch: { [beyond]: cursor.value } },
          { nameSearch: cursor.value, id: { [beyond]: cursor.id } },
        ],
      }
    : {};
  const order = backwards ? "desc" : "asc";
  const found = await db.employee.findMany({
    where: { AND: [where, past] },
    select: { id: true, name: true, nameSearch: true, department: { select: { name: true } } },
    orderBy: [{ nameSearch: order }, { id: order }],
    take: pageSize + 1,
  });
  const total = await db.employee.count({ where, take: countLimit + 1 });
  return cutPage(found, pageSize, cursor, (row) => row.nameSearch, limitedCount(total));
}

function withBlocks(
  person: { id: string; name: string; department: { name: string } | null },
  blocks: Block[],
): BoardPerson {
  const workedSeconds = blocks.reduce((sum, one) => sum + (one.workedSeconds ?? 0), 0);
  return {
    id: person.id,
    name: person.name,
    department: person.department?.name ?? null,
    blocks,
    workedSeconds,
  };
}
