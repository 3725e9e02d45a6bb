import { getTranslations } from "next-intl/server";
import { PackageForm } from "#components/package/package-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { findPackage } from "#lib/package/queries.ts";
import { routes } from "#lib/routes.ts";
import { listSkillOptions } from "#lib/skill/queries.ts";
import { edit } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("package");
  return t("editTitle", { name: (await findPackage(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const pack = await findPackage(actor, params.id ?? "");
    requirePermission(actor, "package.edit");
    const t = await getTranslations("package");
    const r = await getTranslations("record");
    const { id, name } = pack;
    const { slug: company, currency } = actor.company;
    const paths = routes.company(company).packages;
    const skills = await listSkillOptions(actor);
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: paths.detail(id) }, { label: r("edit") }]}
        />
        <PackageForm
          action={edit.bind(null, { company, id })}
          pack={pack}
          skills={skills.map((skill) => skill.name)}
          currency={currency}
          cancelHref={paths.detail(id)}
        />
      </>
    );
  },
});
