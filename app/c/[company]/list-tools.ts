import type { ListTools } from "#components/record/list-bar.tsx";
import type { CompanyActor } from "#lib/access/actor.ts";
import { type ExportedList, routes } from "#lib/routes.ts";

/** What the pages of all lists have in common. */
export async function listTools(actor: CompanyActor, list: ExportedList): Promise<ListTools> {
  return { exportPath: routes.company(actor.company.slug).listExport(list) };
}
