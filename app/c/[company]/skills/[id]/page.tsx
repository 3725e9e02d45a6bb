import { SkillPage } from "#components/skill/skill-page.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listHistory } from "#lib/history/queries.ts";
import { routes } from "#lib/routes.ts";
import { findSkill } from "#lib/skill/queries.ts";
import { bound } from "../../bound.ts";
import { archive, remove, restore } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findSkill(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const company = actor.company.slug;
    const skill = await findSkill(actor, params.id ?? "");
    return (
      <SkillPage
        skill={skill}
        history={await listHistory(actor, { type: "skill", id: skill.id })}
        paths={routes.company(company)}
        acts={bound({ archive, restore, remove }, company)}
        mayEdit={may(actor, "skill.edit")}
      />
    );
  },
});
