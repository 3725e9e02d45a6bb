import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { byName } from "#lib/shared/list.ts";
import type { SavedList, SavedView } from "./schema.ts";

/** Far more than anybody looks through. */
const mostShown = 200;

/** The reader's own views of a list, then those colleagues share. */
export async function listSavedViews(actor: CompanyActor, list: SavedList): Promise<SavedView[]> {
  const rows = await open(actor, "view.list", (db) =>
    db.savedView.findMany({
      where: {
        list,
        OR: [{ shared: true }, ...(actor.employeeId ? [{ employeeId: actor.employeeId }] : [])],
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: mostShown,
      select: {
        id: true,
        name: true,
        query: true,
        shared: true,
        employeeId: true,
        employee: { select: { name: true } },
      },
    }),
  );
  const views = rows.map(({ employeeId, employee, ...view }) => ({
    ...view,
    by: employeeId === actor.employeeId ? null : employee.name,
  }));
  return [
    ...views.filter((view) => view.by === null).sort(byName),
    ...views.filter((view) => view.by !== null).sort(byName),
  ];
}
