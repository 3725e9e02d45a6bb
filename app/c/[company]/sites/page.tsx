import { getTranslations } from "next-intl/server";
import { SiteList } from "#components/site/site-list.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { listSites } from "#lib/site/queries.ts";
import { siteQuery } from "#lib/site/schema.ts";
import { listTools } from "../list-tools.ts";
import { archive, restore } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("site"))("title") };
}

export default definePage({
  surface: "company",
  query: siteQuery,
  run: async ({ actor, query }) => {
    const company = actor.company.slug;
    return (
      <SiteList
        page={await listSites(actor, query)}
        query={query}
        paths={routes.company(company).sites}
        tools={await listTools(actor, "sites")}
        acts={{ archive: archive.bind(null, { company }), restore: restore.bind(null, { company }) }}
        mayEdit={may(actor, "site.edit")}
      />
    );
  },
});
