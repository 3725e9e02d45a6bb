import { getTranslations } from "next-intl/server";
import { EmployeeList } from "#components/employee/employee-list.tsx";
import { may } from "#lib/access/actor.ts";
import { assignableRoles } from "#lib/access/assign.ts";
import { roles } from "#lib/access/permissions.ts";
import { listInvitations } from "#lib/auth/invitations.ts";
import { listDepartmentOptions } from "#lib/department/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { findEmployee, listEmployees, summariseEmployees } from "#lib/employee/queries.ts";
import { employeeQuery } from "#lib/employee/schema.ts";
import { findNamed } from "#lib/record/queries.ts";
import { routes } from "#lib/routes.ts";
import { listSiteOptions } from "#lib/site/queries.ts";
import { bound } from "../bound.ts";
import { listTools } from "../list-tools.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("employee"))("title") };
}

export default definePage({
  surface: "company",
  query: employeeQuery,
  together: "employee.list",
  run: async ({ actor, query }) => {
    const [page, summary, departments, invitations] = await Promise.all([
      listEmployees(actor, query),
      summariseEmployees(actor),
      listDepartmentOptions(actor),
      listInvitations(actor),
    ]);
    return (
      <EmployeeList
        page={page}
        summary={summary}
        query={query}
        departments={departments}
        sites={may(actor, "employee.edit") ? await listSiteOptions(actor) : []}
        chosen={{
          department: await findNamed(actor, "department", query.department),
          site: await findNamed(actor, "site", query.site),
        }}
        roles={roles}
        invited={new Set(invitations.filter((one) => one.state === "open").map((one) => one.employeeId))}
        place={actor.company}
        paths={routes.company(actor.company.slug)}
        tools={await listTools(actor, "employees")}
        acts={bound({ archive, archiveMany, editField, restore, restoreMany }, actor.company.slug)}
        opened={await opened(actor, "employee", query.open, findEmployee)}
        can={{
          edit: may(actor, "employee.edit"),
          addClockIns: may(actor, "clock-in.edit"),
          editRoles: assignableRoles(actor),
        }}
      />
    );
  },
});
