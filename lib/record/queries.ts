import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Named } from "./schema.ts";

const select = { id: true, name: true } as const;

/** The nouns of a company that everybody in it may see, and lists are filtered by. */
export type FilterNoun = "department" | "site" | "customer" | "project";

/** What a filter names, archived or not, so that its chip can say it; null for what is not there. */
export async function findNamed(
  actor: CompanyActor,
  noun: FilterNoun,
  id: string | undefined,
): Promise<Named | null> {
  if (!id) return null;
  const where = { id };
  return open(actor, `${noun}.list`, (db): Promise<Named | null> => {
    switch (noun) {
      case "department":
        return db.department.findFirst({ where, select });
      case "site":
        return db.site.findFirst({ where, select });
      case "customer":
        return db.customer.findFirst({ where, select });
      case "project":
        return db.project.findFirst({ where, select });
    }
  });
}
