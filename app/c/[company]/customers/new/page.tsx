import { getTranslations } from "next-intl/server";
import { CustomerForm } from "#components/customer/customer-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { add } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("customer"))("addTitle") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    requirePermission(actor, "customer.edit");
    const t = await getTranslations("customer");
    const company = actor.company.slug;
    const paths = routes.company(company).customers;
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <CustomerForm action={add.bind(null, { company })} cancelHref={paths.list()} />
      </>
    );
  },
});
