import { DepartmentPage } from "#components/department/department-page.tsx";
import { actorReach, may } from "#lib/access/actor.ts";
import { findDepartment } from "#lib/department/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listHistory } from "#lib/history/queries.ts";
import { looksAfterOthers } from "#lib/navigation/allowed.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../../bound.ts";
import { archive, remove, restore } from "../actions.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findDepartment(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const company = actor.company.slug;
    const department = await findDepartment(actor, params.id ?? "");
    return (
      <DepartmentPage
        department={department}
        history={await listHistory(actor, { type: "department", id: department.id })}
        paths={routes.company(company)}
        acts={bound({ archive, restore, remove }, company)}
        mayEdit={may(actor, "department.edit")}
        seesTime={looksAfterOthers(actor)}
        seesEverybody={actorReach(actor, "employee.list") === "company"}
      />
    );
  },
});
