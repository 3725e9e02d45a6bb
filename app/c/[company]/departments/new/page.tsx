import { getTranslations } from "next-intl/server";
import { DepartmentForm } from "#components/department/department-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { listDepartmentOptions, listSupervisorOptions } from "#lib/department/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { listSiteOptions } from "#lib/site/queries.ts";
import { add } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("department"))("addTitle") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    requirePermission(actor, "department.edit");
    const t = await getTranslations("department");
    const company = actor.company.slug;
    const paths = routes.company(company).departments;
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <DepartmentForm
          action={add.bind(null, { company })}
          parents={await listDepartmentOptions(actor)}
          sites={await listSiteOptions(actor)}
          people={await listSupervisorOptions(actor)}
          cancelHref={paths.list()}
        />
      </>
    );
  },
});
