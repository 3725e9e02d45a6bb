import { PackagePage } from "#components/package/package-page.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listHistory } from "#lib/history/queries.ts";
import { findPackage } from "#lib/package/queries.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../../bound.ts";
import { archive, remove, restore } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findPackage(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const company = actor.company.slug;
    const pack = await findPackage(actor, params.id ?? "");
    return (
      <PackagePage
        pack={pack}
        history={await listHistory(actor, { type: "package", id: pack.id })}
        paths={routes.company(company)}
        acts={bound({ archive, restore, remove }, company)}
        mayEdit={may(actor, "package.edit")}
        mayAddEvents={may(actor, "event.edit")}
        locale={actor.company.locale}
      />
    );
  },
});
