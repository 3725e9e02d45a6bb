import { getTranslations } from "next-intl/server";
import { DepartmentForm } from "#components/department/department-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { findDepartment, listDepartmentOptions, listSupervisorOptions } from "#lib/department/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { routes } from "#lib/routes.ts";
import { listSiteOptions } from "#lib/site/queries.ts";
import { edit } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("department");
  return t("editTitle", { name: (await findDepartment(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const department = await findDepartment(actor, params.id ?? "");
    requirePermission(actor, "department.edit");
    const t = await getTranslations("department");
    const r = await getTranslations("record");
    const { id, name } = department;
    const company = actor.company.slug;
    const paths = routes.company(company).departments;
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: paths.detail(id) }, { label: r("edit") }]}
        />
        <DepartmentForm
          action={edit.bind(null, { company, id })}
          department={department}
          parents={await listDepartmentOptions(actor, id)}
          sites={await listSiteOptions(actor)}
          people={await listSupervisorOptions(actor)}
          cancelHref={paths.detail(id)}
        />
      </>
    );
  },
});
