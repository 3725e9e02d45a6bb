import { getTranslations } from "next-intl/server";
import { SkillForm } from "#components/skill/skill-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { add } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("skill"))("addTitle") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    requirePermission(actor, "skill.edit");
    const t = await getTranslations("skill");
    const company = actor.company.slug;
    const paths = routes.company(company).skills;
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <SkillForm action={add.bind(null, { company })} cancelHref={paths.list()} />
      </>
    );
  },
});
