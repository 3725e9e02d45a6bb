import type { CompanyActor } from "#lib/access/actor.ts";
import { tokenRoles } from "#lib/access/assign.ts";
import { scopes, tokenNouns } from "#lib/access/scopes.ts";

/** What the form offers: the roles the actor may give to a program, and the scopes by their noun. */
export function tokenChoices(actor: CompanyActor) {
  return {
    roles: tokenRoles(actor),
    nouns: tokenNouns.map((noun) => ({ noun, scopes: scopes.filter((one) => one.startsWith(`${noun}:`)) })),
  };
}
