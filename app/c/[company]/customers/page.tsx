import { getTranslations } from "next-intl/server";
import { CustomerList } from "#components/customer/customer-list.tsx";
import { may } from "#lib/access/actor.ts";
import { findCustomer, listCustomers } from "#lib/customer/queries.ts";
import { customerQuery } from "#lib/customer/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../bound.ts";
import { listTools } from "../list-tools.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";

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
        acts={bound({ archive, archiveMany, editField, restore, restoreMany }, company)}
        opened={await opened(actor, "customer", query.open, findCustomer)}
        mayEdit={may(actor, "customer.edit")}
      />
    );
  },
});
