import { ProjectPage } from "#components/project/project-page.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listHistory } from "#lib/history/queries.ts";
import { findProject } from "#lib/project/queries.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../../bound.ts";
import { archive, remove, restore } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findProject(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const company = actor.company.slug;
    const project = await findProject(actor, params.id ?? "");
    return (
      <ProjectPage
        project={project}
        history={await listHistory(actor, { type: "project", id: project.id })}
        paths={routes.company(company)}
        acts={bound({ archive, restore, remove }, company)}
        mayEdit={may(actor, "project.edit")}
      />
    );
  },
});
