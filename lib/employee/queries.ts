import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { departmentAndBelow } from "#lib/department/below.ts";
import { notFound } from "#lib/errors.ts";
import { spanOf } from "#lib/shared/dated.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorOf, keyset, portionOf, stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { fromDbDate, toDbDate } from "#lib/shared/local-time.ts";
import { countLimit, cutPage, limitedCount, type Page } from "#lib/shared/paging.ts";
import { nextNumber, nowState } from "./rules.ts";
import type {
  EmployeeDetail,
  EmployeeOption,
  EmployeeQuery,
  EmployeeRow,
  EmployeeSummary,
  HomeSpell,
  NowState,
} from "./schema.ts";
import { highestNumber, lastBlocks } from "./sql.ts";

const columns = { name: "nameSearch", number: "number", hired: "hiredOn" } as const;

const rowSelect = {
  id: true,
  number: true,
  name: true,
  nameSearch: true,
  email: true,
  role: true,
  hiredOn: true,
  endsOn: true,
  archivedAt: true,
  version: true,
  department: { select: { id: true, name: true } },
  site: { select: { id: true, name: true } },
} satisfies Prisma.EmployeeSelect;

type Read = Prisma.EmployeeGetPayload<{ select: typeof rowSelect }>;

function toRow(read: Read, now: NowState): EmployeeRow {
  const { nameSearch: _search, archivedAt, hiredOn, endsOn, ...row } = read;
  return {
    ...row,
    hiredOn: hiredOn && fromDbDate(hiredOn),
    endsOn: endsOn && fromDbDate(endsOn),
    archived: archivedAt !== null,
    now,
  };
}

/** A page of the employees in the actor's reach, each with what they are doing now. */
export async function listEmployees(
  actor: CompanyActor,
  query: EmployeeQuery,
  portion = portionOf(query),
): Promise<Page<EmployeeRow>> {
  const cursor = cursorOf(query);
  const column = columns[query.sort.column];
  const keys = keyset({ ...query.sort, column }, cursor, {
    nullable: column === "hiredOn",
    size: portion.size,
    toValue: column === "hiredOn" ? dateOf : (text) => text,
  });
  return open(actor, "employee.list", async (db) => {
    const where = await whereOf(db, query);
    const found = await db.employee.count({ where, take: portion.countTo + 1 });
    const read = await db.employee.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      select: rowSelect,
    });
    const keyOf = (row: Read) => (column === "hiredOn" ? dayText(row.hiredOn) : row[column]);
    const page = cutPage(read, portion.size, cursor, keyOf, limitedCount(found, portion.countTo));
    const now = await nowStates(db, actor, page.rows);
    return { ...page, rows: page.rows.map((row) => toRow(row, now(row.id))) };
  });
}

const dayText = (date: Date | null) => (date ? fromDbDate(date) : "");

function dateOf(text: string): Date | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) ? toDbDate(text) : null;
}

async function whereOf(db: Db, query: EmployeeQuery): Promise<Prisma.EmployeeWhereInput> {
  const { state, department, site, role, now, q } = query;
  const running = { some: { status: "running" } };
  const presence: Record<string, Prisma.EmployeeWhereInput> = {
    working: { clockIns: { some: { status: "running", onBreakSince: null } } },
    break: { clockIns: { some: { status: "running", onBreakSince: { not: null } } } },
    out: { NOT: { clockIns: running } },
  };
  return {
    ...stateWhere(state),
    ...(department ? { departmentId: { in: await departmentAndBelow(db, department) } } : {}),
    ...(site ? { siteId: site } : {}),
    ...(role ? { role } : {}),
    AND: [...wordsWhere(q, "nameSearch", ["number", "email"]), ...(now ? [presence[now] ?? {}] : [])],
  };
}

async function nowStates(db: Db, actor: CompanyActor, rows: readonly { id: string }[]) {
  const blocks = await lastBlocks(
    db,
    actor.company.id,
    rows.map((row) => row.id),
  );
  const byEmployee = new Map(blocks.map((block) => [block.employee_id, block]));
  return (id: string) => nowState(byEmployee.get(id));
}

/** How many people there are, and how many of them work at this moment, within the actor's reach. */
export async function summariseEmployees(actor: CompanyActor): Promise<EmployeeSummary> {
  return open(actor, "employee.list", async (db) => {
    const where = { archivedAt: null };
    const people = await db.employee.count({ where, take: countLimit + 1 });
    const working = await db.clockIn.count({ where: { status: "running" }, take: countLimit + 1 });
    const departments = await db.employee.groupBy({
      by: ["departmentId"],
      where: { archivedAt: null, departmentId: { not: null } },
    });
    return {
      people: limitedCount(people),
      working: limitedCount(working),
      departments: departments.length,
    };
  });
}

/** One employee in the actor's reach. Errors: not_found. */
export async function findEmployee(actor: CompanyActor, id: string): Promise<EmployeeDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "employee.list", async (db) => {
    const read = await db.employee.findFirst({ where: { id }, select: rowSelect });
    if (!read) throw notFound();
    const now = await nowStates(db, actor, [read]);
    const membership = await db.membership.findFirst({
      where: { employeeId: id, endedAt: null },
      select: { createdAt: true },
    });
    const supervises = await db.departmentSupervisor.findMany({
      where: { employeeId: id, department: { archivedAt: null } },
      select: { department: { select: { id: true, name: true } } },
    });
    const clockIns = await db.clockIn.count({
      where: { employeeId: id, status: { not: "void" } },
      take: countLimit + 1,
    });
    return {
      ...toRow(read, now(id)),
      signIn: membership ? "member" : "none",
      memberSince: membership?.createdAt.toISOString() ?? null,
      supervises: supervises.map(({ department }) => department),
      homes: await homesOf(db, id),
      clockIns: limitedCount(clockIns),
    };
  });
}

async function homesOf(db: Db, employeeId: string): Promise<HomeSpell[]> {
  const rows = await db.homeDepartment.findMany({
    where: { employeeId },
    orderBy: { validFrom: "desc" },
    take: 10,
    select: { validFrom: true, validTo: true, department: { select: { id: true, name: true } } },
  });
  return rows.map(({ department, ...dates }) => ({ ...department, ...spanOf(dates) }));
}

/** The number to suggest for the next employee. */
export async function suggestNumber(actor: CompanyActor): Promise<string> {
  return open(actor, "employee.list", async (db) => nextNumber(await highestNumber(db, actor.company.id)));
}

/** The active people in the actor's reach to choose from, by name: the first thousand. */
export async function listEmployeeOptions(actor: CompanyActor): Promise<EmployeeOption[]> {
  return open(actor, "employee.list", (db) =>
    db.employee.findMany({
      where: { archivedAt: null },
      orderBy: [{ nameSearch: "asc" }, { id: "asc" }],
      take: 1000,
      select: { id: true, name: true, number: true },
    }),
  );
}
