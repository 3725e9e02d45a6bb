import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";

/** The names of up to two people who hold one of the roles: whom somebody asks who was refused. */
export async function whomToAsk(actor: CompanyActor, roles: readonly string[]): Promise<string[]> {
  return open(actor, "company.view", async (db) => {
    const rows = await db.employee.findMany({
      where: { role: { in: [...roles] }, archivedAt: null, memberships: { some: { endedAt: null } } },
      select: { name: true },
      orderBy: { nameSearch: "asc" },
      take: 2,
    });
    return rows.map((row) => row.name);
  });
}
