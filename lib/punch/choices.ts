import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { ownEmployee } from "./commands.ts";

/** What somebody can say they work on. */
export interface WorkChoices {
  departments: { value: string; label: string }[];
  /** Values are `customer/<id>` and `project/<id>`: one list for both, because a project has one customer */
  work: { label: string; options: { value: string; label: string }[] }[];
}

/** So many of each are offered on a phone. */
const most = 300;

/** What the clock page offers: nothing that is archived. */
export async function clockChoices(actor: CompanyActor): Promise<WorkChoices> {
  ownEmployee(actor);
  return open(actor, "clock.view", async (db) => {
    const active = { where: { archivedAt: null }, take: most } as const;
    const departments = await db.department.findMany({
      ...active,
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    });
    const customers = await db.customer.findMany({
      ...active,
      orderBy: { nameSearch: "asc" },
      select: {
        id: true,
        name: true,
        projects: {
          where: { archivedAt: null },
          select: { id: true, name: true },
          orderBy: { nameSearch: "asc" },
        },
      },
    });
    return {
      departments: departments.map(({ id, name }) => ({ value: id, label: name })),
      work: customers.map(({ id, name, projects }) => ({
        label: name,
        options: [
          { value: `customer/${id}`, label: name },
          ...projects.map((one) => ({ value: `project/${one.id}`, label: `${name}: ${one.name}` })),
        ],
      })),
    };
  });
}
