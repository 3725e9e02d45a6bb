import { getTranslations } from "next-intl/server";
import { SkillList } from "#components/skill/skill-list.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { findSkill, listSkills } from "#lib/skill/queries.ts";
import { skillQuery } from "#lib/skill/schema.ts";
import { bound } from "../bound.ts";
import { listTools } from "../list-tools.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("skill"))("title") };
}

export default definePage({
  surface: "company",
  query: skillQuery,
  run: async ({ actor, query }) => {
    const company = actor.company.slug;
    return (
      <SkillList
        page={await listSkills(actor, query)}
        query={query}
        paths={routes.company(company).skills}
        tools={await listTools(actor, "skills")}
        acts={bound({ archive, archiveMany, editField, restore, restoreMany }, company)}
        opened={await opened(actor, "skill", query.open, findSkill)}
        mayEdit={may(actor, "skill.edit")}
      />
    );
  },
});
