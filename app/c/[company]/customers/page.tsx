import { getTranslations } from "next-intl/server";
import { CustomerList } from "#components/customer/customer-list.tsx";
import { may } from "#lib/access/actor.ts";
import { listCustomers } from "#lib/customer/queries.ts";
import { customerQuery } from "#lib/customer/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { listTools } from "../list-tools.ts";
import { archive, restore } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("customer"))("title") };
}

export default definePage({
  surface: "company",
  query: customerQuery,
  run: async ({ actor, query }) => {
    const company = actor.company.slug;
    return (
      <CustomerList
        page={await listCustomers(actor, query)}
        query={query}
        paths={routes.company(company).customers}
        tools={await listTools(actor, "customers")}
        acts={{ archive: archive.bind(null, { company }), restore: restore.bind(null, { company }) }}
        mayEdit={may(actor, "customer.edit")}
      />
    );
  },
});
