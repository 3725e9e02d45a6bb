import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { byName, cursorOf, matches, pageOfAll, portionOf, stateWhere } from "#lib/shared/list.ts";
import type { Page } from "#lib/shared/paging.ts";
import { mostSkills, type SkillDetail, type SkillOption, type SkillQuery, type SkillRow } from "./schema.ts";

/** Of packages that are in use */
const inUse = { package: { archivedAt: null } } as const;

/** A page of skills, by name. */
export async function listSkills(
  actor: CompanyActor,
  query: SkillQuery,
  portion = portionOf(query),
): Promise<Page<SkillRow>> {
  return open(actor, "skill.list", async (db) => {
    const where = stateWhere(query.state);
    const all = await db.skill.findMany({ where, select: { id: true, name: true } });
    const ordered = all.filter((row) => matches(query.q, row.name)).sort(byName);
    const page = pageOfAll(
      query.sort.descending ? ordered.reverse() : ordered,
      cursorOf(query),
      portion.size,
    );
    const ids = page.rows.map((row) => row.id);
    const rows = await db.skill.findMany({ where: { id: { in: ids } }, select: rowSelect });
    const byId = new Map(rows.map((row) => [row.id, toRow(row)]));
    return { ...page, rows: ids.flatMap((id) => byId.get(id) ?? []) };
  });
}

const rowSelect = {
  id: true,
  name: true,
  archivedAt: true,
  version: true,
  crews: { where: inUse, select: { people: true } },
} satisfies Prisma.SkillSelect;

function toRow(row: Prisma.SkillGetPayload<{ select: typeof rowSelect }>): SkillRow {
  const { id, name, version, archivedAt, crews } = row;
  const people = crews.reduce((sum, crew) => sum + crew.people, 0);
  return { id, name, packages: crews.length, people, archived: archivedAt !== null, version };
}

/** One skill with the packages that ask for it, the first thousand. Errors: not_found. */
export async function findSkill(actor: CompanyActor, id: string): Promise<SkillDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "skill.list", async (db) => {
    const row = await db.skill.findFirst({ where: { id } });
    if (!row) throw notFound();
    const { name, version, archivedAt } = row;
    const crews = await db.packageCrew.findMany({
      where: { skillId: id, ...inUse },
      take: 1000,
      orderBy: { package: { nameSearch: "asc" } },
      select: { people: true, package: { select: { id: true, name: true } } },
    });
    const packages = crews.map((crew) => ({ ...crew.package, people: crew.people }));
    return { id, name, packages, archived: archivedAt !== null, version };
  });
}

/** The skills a crew can be asked for, by name. */
export async function listSkillOptions(actor: CompanyActor): Promise<SkillOption[]> {
  return open(actor, "skill.list", async (db) => {
    const rows = await db.skill.findMany({
      where: { archivedAt: null },
      take: mostSkills,
      select: { id: true, name: true },
    });
    return rows.sort(byName);
  });
}
