import { getTranslations } from "next-intl/server";
import { ProjectList } from "#components/project/project-list.tsx";
import { may } from "#lib/access/actor.ts";
import { listCustomerOptions } from "#lib/customer/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { findProject, listProjects } from "#lib/project/queries.ts";
import { projectQuery } from "#lib/project/schema.ts";
import { findNamed } from "#lib/record/queries.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../bound.ts";
import { listTools } from "../list-tools.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("project"))("title") };
}

export default definePage({
  surface: "company",
  query: projectQuery,
  run: async ({ actor, query }) => {
    const company = actor.company.slug;
    return (
      <ProjectList
        page={await listProjects(actor, query)}
        query={query}
        customers={await listCustomerOptions(actor)}
        chosen={await findNamed(actor, "customer", query.customer)}
        paths={routes.company(company)}
        tools={await listTools(actor, "projects")}
        acts={bound({ archive, archiveMany, editField, restore, restoreMany }, company)}
        opened={await opened(actor, "project", query.open, findProject)}
        mayEdit={may(actor, "project.edit")}
      />
    );
  },
});
