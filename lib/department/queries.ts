import type { CompanyActor } from "#lib/access/actor.ts";
import { supervisingRoles } from "#lib/access/assign.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { byName, cursorOf, matches, pageOfAll, portionOf, stateWhere } from "#lib/shared/list.ts";
import type { Page } from "#lib/shared/paging.ts";
import { inTreeOrder, withBelow } from "./rules.ts";
import type { DepartmentDetail, DepartmentOption, DepartmentQuery, DepartmentRow } from "./schema.ts";

const rowSelect = {
  id: true,
  name: true,
  costCentre: true,
  zone: true,
  archivedAt: true,
  version: true,
  site: { select: { id: true, name: true } },
  supervisors: {
    where: { employee: { archivedAt: null } },
    select: { employee: { select: { id: true, name: true } } },
  },
  _count: {
    select: { employees: { where: { archivedAt: null } }, children: { where: { archivedAt: null } } },
  },
} satisfies Prisma.DepartmentSelect;

type Read = Prisma.DepartmentGetPayload<{ select: typeof rowSelect }>;

function toRow({ archivedAt, supervisors, _count, ...row }: Read) {
  return {
    ...row,
    supervisors: supervisors.map(({ employee }) => employee).sort(byName),
    employees: _count.employees,
    below: _count.children,
    archived: archivedAt !== null,
  };
}

/** A page of departments: as a tree, or by name when that is asked for or something is looked for. */
export async function listDepartments(
  actor: CompanyActor,
  query: DepartmentQuery,
  portion = portionOf(query),
): Promise<Page<DepartmentRow>> {
  return open(actor, "department.list", async (db) => {
    const all = await db.department.findMany({
      where: stateWhere(query.state),
      select: { id: true, name: true, parentId: true, costCentre: true },
    });
    const flat = query.q !== "" || query.sort.column === "name";
    const tree = inTreeOrder(all).filter((row) => matches(query.q, row.name, row.costCentre));
    const ordered = flat ? tree.sort(byName) : tree;
    const page = pageOfAll(
      query.sort.descending ? ordered.reverse() : ordered,
      cursorOf(query),
      portion.size,
    );
    const rows = await db.department.findMany({
      where: { id: { in: page.rows.map((row) => row.id) } },
      select: rowSelect,
    });
    const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
    return {
      ...page,
      rows: page.rows.flatMap(({ id, depth, path }) => {
        const row = byId.get(id);
        return row ? [{ ...row, depth: flat ? 0 : depth, above: path.slice(0, -1) }] : [];
      }),
    };
  });
}

/** One department with what lies above and below it. Errors: not_found. */
export async function findDepartment(actor: CompanyActor, id: string): Promise<DepartmentDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "department.list", async (db) => {
    const row = await db.department.findFirst({
      where: { id },
      select: { ...rowSelect, parent: { select: { id: true, name: true } } },
    });
    if (!row) throw notFound();
    const children = await db.department.findMany({
      where: { parentId: id, archivedAt: null },
      select: { id: true, name: true, _count: { select: { employees: { where: { archivedAt: null } } } } },
    });
    const { parent, ...rest } = row;
    return {
      ...toRow(rest),
      parent,
      children: children
        .map((child) => ({ id: child.id, name: child.name, employees: child._count.employees }))
        .sort(byName),
    };
  });
}

/**
 * The active departments to choose from, as a tree.
 *
 * @param without leaves a department and all below it out: what it may be hung below
 */
export async function listDepartmentOptions(
  actor: CompanyActor,
  without?: string,
): Promise<DepartmentOption[]> {
  return open(actor, "department.list", async (db) => {
    const all = await db.department.findMany({
      where: { archivedAt: null },
      select: { id: true, name: true, parentId: true },
    });
    const hidden = without ? withBelow(all, without) : new Set<string>();
    return inTreeOrder(all)
      .filter((row) => !hidden.has(row.id))
      .map(({ id, name, path }) => ({ id, name, label: path.join(" / ") }));
  });
}

/** Everybody whose role lets them supervise, for the form of a department: at most 200, by name. */
export async function listSupervisorOptions(
  actor: CompanyActor,
): Promise<{ id: string; name: string; number: string }[]> {
  return open(actor, "employee.list", (db) =>
    db.employee.findMany({
      where: { archivedAt: null, role: { in: [...supervisingRoles] } },
      orderBy: [{ nameSearch: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, name: true, number: true },
    }),
  );
}
