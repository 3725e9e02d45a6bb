import { getTranslations } from "next-intl/server";
import { ProjectForm } from "#components/project/project-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { listCustomerOptions } from "#lib/customer/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { findProject } from "#lib/project/queries.ts";
import { routes } from "#lib/routes.ts";
import { edit } from "../../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("project");
  return t("editTitle", { name: (await findProject(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const project = await findProject(actor, params.id ?? "");
    requirePermission(actor, "project.edit");
    const t = await getTranslations("project");
    const r = await getTranslations("record");
    const { id, name } = project;
    const company = actor.company.slug;
    const paths = routes.company(company).projects;
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: paths.detail(id) }, { label: r("edit") }]}
        />
        <ProjectForm
          action={edit.bind(null, { company, id })}
          project={project}
          customers={await listCustomerOptions(actor)}
          cancelHref={paths.detail(id)}
        />
      </>
    );
  },
});
