import { getTranslations } from "next-intl/server";
import { SkillForm } from "#components/skill/skill-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { routes } from "#lib/routes.ts";
import { findSkill } from "#lib/skill/queries.ts";
import { edit } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("skill");
  return t("editTitle", { name: (await findSkill(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const skill = await findSkill(actor, params.id ?? "");
    requirePermission(actor, "skill.edit");
    const t = await getTranslations("skill");
    const r = await getTranslations("record");
    const { id, name } = skill;
    const company = actor.company.slug;
    const paths = routes.company(company).skills;
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: paths.detail(id) }, { label: r("edit") }]}
        />
        <SkillForm action={edit.bind(null, { company, id })} skill={skill} cancelHref={paths.detail(id)} />
      </>
    );
  },
});
