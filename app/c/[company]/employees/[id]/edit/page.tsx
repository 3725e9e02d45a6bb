import { getTranslations } from "next-intl/server";
import { EmployeeForm } from "#components/employee/employee-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { assignableRoles } from "#lib/access/assign.ts";
import { requirePermission } from "#lib/access/require.ts";
import { listDepartmentOptions } from "#lib/department/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { findEmployee } from "#lib/employee/queries.ts";
import { refuseHigherRole } from "#lib/employee/rules.ts";
import { routes } from "#lib/routes.ts";
import { listSiteOptions } from "#lib/site/queries.ts";
import { edit } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("employee");
  return t("editTitle", { name: (await findEmployee(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const employee = await findEmployee(actor, params.id ?? "");
    requirePermission(actor, "employee.edit");
    const roles = assignableRoles(actor);
    const { id, name } = employee;
    refuseHigherRole(name, employee.role, roles);
    const t = await getTranslations("employee");
    const r = await getTranslations("record");
    const company = actor.company.slug;
    const paths = routes.company(company).employees;
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: paths.detail(id) }, { label: r("edit") }]}
        />
        <EmployeeForm
          action={edit.bind(null, { company, id })}
          employee={employee}
          departments={await listDepartmentOptions(actor)}
          sites={await listSiteOptions(actor)}
          roles={roles}
          cancelHref={paths.detail(id)}
          rolesHref={routes.company(company).roles()}
        />
      </>
    );
  },
});
