import { getTranslations } from "next-intl/server";
import { CompanyList } from "#components/admin/company-list.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { listCompanies } from "#lib/admin/companies.ts";
import { companiesQuery } from "#lib/admin/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { companyActsOf } from "./acts.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("companies") };
}

export default definePage({
  surface: "platform",
  query: companiesQuery,
  run: async ({ actor, query }) => (
    <CompanyList
      list={await listCompanies(actor, query)}
      query={query}
      acts={companyActsOf(actor)}
      mayAdd={platformMay(actor.role, "companies.create")}
    />
  ),
});
