import {
  type CompanyActor,
  companyActor,
  currentActor,
  type PlatformActor,
  platformActor,
  type RequestContext,
} from "#lib/access/actor.ts";
import type { Session } from "#lib/access/session.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/**
 * Whom a door lets in. company: a member (or a visiting platform person) of the company named in the path ·
 * clock: the session's current membership · platform: the console · user: anybody signed in
 */
export interface Actors {
  company: CompanyActor;
  clock: CompanyActor;
  platform: PlatformActor;
  user: Session;
}

export type Surface = keyof Actors;

export async function actorFor<S extends Surface>(
  surface: S,
  session: Session | null,
  slug: string | undefined,
  context: RequestContext,
): Promise<Actors[S]> {
  if (!session) throw new AppError("unauthenticated", said("shared.signInFirst"));
  const makers: { [K in Surface]: () => Promise<Actors[K]> | Actors[K] } = {
    company: () => companyActor(session, slug ?? "", context),
    clock: () => currentActor(session, context),
    platform: () => platformActor(session, context),
    user: () => session,
  };
  return makers[surface]();
}
