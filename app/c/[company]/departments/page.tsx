import { getTranslations } from "next-intl/server";
import { DepartmentList } from "#components/department/department-list.tsx";
import { may } from "#lib/access/actor.ts";
import { findDepartment, listDepartments } from "#lib/department/queries.ts";
import { departmentQuery } from "#lib/department/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../bound.ts";
import { listTools } from "../list-tools.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("department"))("title") };
}

export default definePage({
  surface: "company",
  query: departmentQuery,
  run: async ({ actor, query }) => {
    const company = actor.company.slug;
    return (
      <DepartmentList
        page={await listDepartments(actor, query)}
        query={query}
        paths={routes.company(company)}
        tools={await listTools(actor, "departments")}
        acts={bound({ archive, archiveMany, editField, restore, restoreMany }, company)}
        opened={await opened(actor, "department", query.open, findDepartment)}
        mayEdit={may(actor, "department.edit")}
      />
    );
  },
});
