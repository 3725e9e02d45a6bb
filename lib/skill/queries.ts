import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { byName } from "#lib/shared/list.ts";
import { mostSkills, type SkillOption } from "./schema.ts";

/** The skills a crew can be asked for, by name. */
export async function listSkillOptions(actor: CompanyActor): Promise<SkillOption[]> {
  return open(actor, "package.list", async (db) => {
    const rows = await db.skill.findMany({
      where: { archivedAt: null },
      take: mostSkills,
      select: { id: true, name: true },
    });
    return rows.sort(byName);
  });
}
