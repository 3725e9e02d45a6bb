import { actorReach, type CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";

/**
 * Whether somebody is among the people an actor sees: whom one may newly put in charge of an event. Events are the
 * whole company's to see, its people are not.
 */
export async function isInReach(actor: CompanyActor, employeeId: string | null): Promise<boolean> {
  if (!employeeId) return true;
  const reach = actorReach(actor, "employee.list");
  // Programs may write events without reading people: whoever is of the company will do.
  if (!reach || reach === "company") return true;
  return open(actor, "employee.list", async (db) => {
    const person = await db.employee.findFirst({ where: { id: employeeId }, select: { id: true } });
    return person !== null;
  });
}
