import { CustomerPage } from "#components/customer/customer-page.tsx";
import { may } from "#lib/access/actor.ts";
import { findCustomer } from "#lib/customer/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listHistory } from "#lib/history/queries.ts";
import { looksAfterOthers } from "#lib/navigation/allowed.ts";
import { listProjects } from "#lib/project/queries.ts";
import { projectQuery } from "#lib/project/schema.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../../bound.ts";
import { archive, remove, restore } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findCustomer(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const company = actor.company.slug;
    const customer = await findCustomer(actor, params.id ?? "");
    const projects = await listProjects(actor, projectQuery.parse({ customer: customer.id }));
    const history = await listHistory(actor, { type: "customer", id: customer.id });
    return (
      <CustomerPage
        customer={customer}
        projects={projects}
        history={history}
        paths={routes.company(company)}
        acts={bound({ archive, restore, remove }, company)}
        mayEdit={may(actor, "customer.edit")}
        seesTime={looksAfterOthers(actor)}
        seesEvents={may(actor, "event.list")}
      />
    );
  },
});
