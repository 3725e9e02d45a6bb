import { actorReach, type CompanyActor, may } from "#lib/access/actor.ts";
import { satisfies } from "#lib/access/permissions.ts";
import { acts, ownPages, pages } from "./pages.ts";

/** Whether somebody looks after the time of others: they get the whole navigation, the rest a short one. */
export function looksAfterOthers(actor: CompanyActor): boolean {
  return satisfies(actorReach(actor, "employee.list"), "department");
}

/** The pages an actor may open, in the navigation's order. */
export function allowedPages(actor: CompanyActor) {
  const offered = looksAfterOthers(actor) ? pages : ownPages;
  return offered.filter((page) => satisfies(actorReach(actor, page.permission), page.least));
}

/** The acts an actor may start from the palette. */
export function allowedActs(actor: CompanyActor) {
  return acts.filter((act) => may(actor, act.permission));
}
