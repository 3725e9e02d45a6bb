import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { NoCustomers } from "#components/project/no-customers.tsx";
import { ProjectForm } from "#components/project/project-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { listCustomerOptions } from "#lib/customer/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { add } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("project"))("addTitle") };
}

export default definePage({
  surface: "company",
  query: z.object({ customer: z.string().optional().catch(undefined) }),
  run: async ({ actor, query }) => {
    requirePermission(actor, "project.edit");
    const t = await getTranslations("project");
    const company = actor.company.slug;
    const paths = routes.company(company);
    const customers = await listCustomerOptions(actor);
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        {customers.length === 0 ? (
          <NoCustomers addHref={paths.customers.add()} />
        ) : (
          <ProjectForm
            action={add.bind(null, { company })}
            customers={customers}
            customerId={query.customer}
            cancelHref={paths.projects.list()}
          />
        )}
      </>
    );
  },
});
