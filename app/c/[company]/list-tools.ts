import type { ListTools } from "#components/record/list-bar.tsx";
import type { Views } from "#components/saved-view/view-bar.tsx";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { routes } from "#lib/routes.ts";
import { listSavedViews } from "#lib/saved-view/queries.ts";
import type { SavedList } from "#lib/saved-view/schema.ts";
import { bound } from "./bound.ts";
import { edit, remove, save } from "./views/actions.ts";

/** What the pages of all lists have in common. */
export async function listTools(actor: CompanyActor, list: SavedList): Promise<ListTools> {
  return {
    exportPath: routes.company(actor.company.slug).listExport(list),
    views: await viewsOf(actor, list),
  };
}

/** The views of a list, and what its reader may do with them. */
export async function viewsOf(actor: CompanyActor, list: SavedList): Promise<Views> {
  // Visitors of the platform are nobody here to keep one.
  const keeps = actor.employeeId !== null && may(actor, "view.edit");
  const acts = keeps ? bound({ save, edit, remove }, actor.company.slug) : null;
  return { list, saved: await listSavedViews(actor, list), acts };
}
