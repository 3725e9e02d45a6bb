import { getTranslations } from "next-intl/server";
import { SiteList } from "#components/site/site-list.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { findSite, listSites } from "#lib/site/queries.ts";
import { siteQuery } from "#lib/site/schema.ts";
import { bound } from "../bound.ts";
import { listTools } from "../list-tools.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";

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
        acts={bound({ archive, archiveMany, editField, restore, restoreMany }, company)}
        opened={await opened(actor, "site", query.open, findSite)}
        mayEdit={may(actor, "site.edit")}
      />
    );
  },
});
