import { getTranslations } from "next-intl/server";
import { PackageForm } from "#components/package/package-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { listSkillOptions } from "#lib/skill/queries.ts";
import { add } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("package"))("addTitle") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    requirePermission(actor, "package.edit");
    const t = await getTranslations("package");
    const { slug: company, currency } = actor.company;
    const skills = await listSkillOptions(actor);
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <PackageForm
          action={add.bind(null, { company })}
          skills={skills.map((skill) => skill.name)}
          currency={currency}
          cancelHref={routes.company(company).packages.list()}
        />
      </>
    );
  },
});
