import type { CompanyActor } from "#lib/access/actor.ts";
import { recordAudits } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError } from "#lib/errors.ts";
import { raced } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import type { Named } from "#lib/record/schema.ts";
import { newId } from "#lib/shared/ids.ts";
import { mostSkills } from "./schema.ts";

const key = (name: string) => name.toLowerCase();

/**
 * The ids of skills by their names, whatever their case; a name that is new becomes a skill, with an audit entry.
 *
 * @param kept those that are asked for already, which may have been archived meanwhile
 * @returns in the order of `names`
 *
 * Errors: conflict when there would be too many.
 */
export async function chooseSkills(
  db: Db,
  actor: CompanyActor,
  names: readonly string[],
  kept: readonly Named[],
): Promise<string[]> {
  const known = await activeSkills(db);
  const own = new Map(kept.map((skill) => [key(skill.name), skill.id]));
  // Sorted, so that two who add the same ones wait for each other rather than in a circle.
  const missing = [...new Map(names.map((name) => [key(name), name])).values()]
    .filter((name) => !known.has(key(name)) && !own.has(key(name)))
    .sort();
  if (missing.length > 0) {
    if (known.size + missing.length > mostSkills)
      throw new AppError("conflict", said("skill.tooMany", { most: mostSkills }));
    await addSkills(db, actor, missing);
  }
  const all = missing.length > 0 ? await activeSkills(db) : known;
  return names.map((name) => {
    const id = all.get(key(name)) ?? own.get(key(name));
    if (!id) throw raced();
    return id;
  });
}

async function activeSkills(db: Db): Promise<Map<string, string>> {
  const rows = await db.skill.findMany({ where: { archivedAt: null }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [key(row.name), row.id]));
}

/** Whoever was quicker with the same name has made the skill both mean. */
async function addSkills(db: Db, actor: CompanyActor, names: string[]): Promise<void> {
  const companyId = actor.company.id;
  const rows = names.map((name) => ({ companyId, id: newId(), name }));
  const made = await db.skill.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, name: true },
  });
  if (made.length === 0) return;
  await recordAudits(
    db,
    made.map(({ id, name }) => ({
      act: "skill.add",
      subject: { type: "skill", id, name },
      after: { name },
    })),
  );
}
