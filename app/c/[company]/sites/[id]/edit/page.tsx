import { getTranslations } from "next-intl/server";
import { SiteForm } from "#components/site/site-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { routes } from "#lib/routes.ts";
import { findSite } from "#lib/site/queries.ts";
import { edit } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("site");
  return t("editTitle", { name: (await findSite(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const site = await findSite(actor, params.id ?? "");
    requirePermission(actor, "site.edit");
    const t = await getTranslations("site");
    const r = await getTranslations("record");
    const { id, name } = site;
    const company = actor.company.slug;
    const paths = routes.company(company).sites;
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: paths.detail(id) }, { label: r("edit") }]}
        />
        <SiteForm
          action={edit.bind(null, { company, id })}
          site={site}
          companyZone={actor.company.zone}
          cancelHref={paths.detail(id)}
        />
      </>
    );
  },
});
