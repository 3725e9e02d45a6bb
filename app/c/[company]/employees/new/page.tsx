import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmployeeForm } from "#components/employee/employee-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { assignableRoles } from "#lib/access/assign.ts";
import { requirePermission } from "#lib/access/require.ts";
import { listDepartmentOptions } from "#lib/department/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { suggestNumber } from "#lib/employee/queries.ts";
import { routes } from "#lib/routes.ts";
import { listSiteOptions } from "#lib/site/queries.ts";
import { add } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("employee"))("addTitle") };
}

export default definePage({
  surface: "company",
  query: z.object({ department: z.string().optional().catch(undefined) }),
  run: async ({ actor, query }) => {
    requirePermission(actor, "employee.edit");
    const t = await getTranslations("employee");
    const company = actor.company.slug;
    const paths = routes.company(company).employees;
    const roles = assignableRoles(actor);
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <EmployeeForm
          action={add.bind(null, { company })}
          suggested={{
            number: await suggestNumber(actor),
            role: roles[0] ?? "",
            departmentId: query.department,
          }}
          departments={await listDepartmentOptions(actor)}
          sites={await listSiteOptions(actor)}
          roles={roles}
          cancelHref={paths.list()}
          rolesHref={routes.company(company).roles()}
        />
      </>
    );
  },
});
