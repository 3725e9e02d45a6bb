import { SitePage } from "#components/site/site-page.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listHistory } from "#lib/history/queries.ts";
import { routes } from "#lib/routes.ts";
import { findSite } from "#lib/site/queries.ts";
import { bound } from "../../bound.ts";
import { archive, remove, restore } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findSite(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const company = actor.company.slug;
    const site = await findSite(actor, params.id ?? "");
    return (
      <SitePage
        site={site}
        companyZone={actor.company.zone}
        history={await listHistory(actor, { type: "site", id: site.id })}
        paths={routes.company(company)}
        acts={bound({ archive, restore, remove }, company)}
        mayEdit={may(actor, "site.edit")}
      />
    );
  },
});
