import { client } from "#lib/db/client.ts";
import { type ActorCompany, toActorCompany } from "./actor-company.ts";

/**
 * The role that turns a secret into an actor. Only lib/access and lib/auth may use it (the architecture test holds
 * that): it reads users, sessions, memberships and credentials, and of the tenant tables just what makes an actor.
 */
export function resolver() {
  return client("resolver");
}

/** An active company by its short name. */
export async function findCompany(slug: string): Promise<ActorCompany | null> {
  const row = await resolver().company.findFirst({ where: { slug, status: "active" } });
  return row && toActorCompany(row);
}

/** A platform person's visit to a company that is not over. */
export async function findOpening(sessionId: string, companyId: string) {
  return resolver().companyOpening.findFirst({
    where: { sessionId, companyId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { openedAt: "desc" },
  });
}
