import { getTranslations } from "next-intl/server";
import { CustomerForm } from "#components/customer/customer-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { findCustomer } from "#lib/customer/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { routes } from "#lib/routes.ts";
import { edit } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("customer");
  return t("editTitle", { name: (await findCustomer(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const customer = await findCustomer(actor, params.id ?? "");
    requirePermission(actor, "customer.edit");
    const t = await getTranslations("customer");
    const r = await getTranslations("record");
    const { id, name } = customer;
    const company = actor.company.slug;
    const paths = routes.company(company).customers;
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: paths.detail(id) }, { label: r("edit") }]}
        />
        <CustomerForm
          action={edit.bind(null, { company, id })}
          customer={customer}
          cancelHref={paths.detail(id)}
        />
      </>
    );
  },
});
