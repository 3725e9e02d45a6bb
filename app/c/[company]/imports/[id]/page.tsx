import { ImportPage } from "#components/import/import-page.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { findImport } from "#lib/import/queries.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../../bound.ts";
import { apply, choose, discard, stop, undo } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findImport(actor, id)).fileName);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const { company } = actor;
    return (
      <ImportPage
        shown={await findImport(actor, params.id ?? "")}
        company={company}
        paths={routes.company(company.slug)}
        acts={bound({ apply, choose, undo, stop, discard }, company.slug)}
        mayImport={may(actor, "import.run")}
      />
    );
  },
});
