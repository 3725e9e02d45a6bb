import { redirect } from "next/navigation";
import { landingPath } from "#lib/auth/landing.ts";
import { currentSession } from "#lib/doors/caller.ts";
import { routes } from "#lib/routes.ts";

/** The front door: everybody to where they begin. */
export default async function HomePage(): Promise<never> {
  const session = await currentSession();
  redirect(session ? landingPath(session) : routes.signIn());
}
