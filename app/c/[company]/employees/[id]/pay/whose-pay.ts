import type { CompanyActor } from "#lib/access/actor.ts";
import { mayAbout } from "#lib/access/actor.ts";
import { findEmployee } from "#lib/employee/queries.ts";
import { notFound } from "#lib/errors.ts";

/** Whose pay a page is about, for those who may open it: naming them is no look yet. Errors: not_found. */
export async function whosePay(actor: CompanyActor, employeeId: string) {
  if (!mayAbout(actor, "pay.list", employeeId)) throw notFound();
  return findEmployee(actor, employeeId);
}
