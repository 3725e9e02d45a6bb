import { getTranslations } from "next-intl/server";
import { SiteForm } from "#components/site/site-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { add } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("site"))("addTitle") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    requirePermission(actor, "site.edit");
    const t = await getTranslations("site");
    const company = actor.company.slug;
    const paths = routes.company(company).sites;
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <SiteForm
          action={add.bind(null, { company })}
          companyZone={actor.company.zone}
          cancelHref={paths.list()}
        />
      </>
    );
  },
});
