import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { RequestContext } from "#lib/access/actor.ts";
import { findSession, type Session } from "#lib/access/session.ts";
import { sessionCookie } from "#lib/http/cookies.ts";
import { pathHeader } from "#lib/http/path-header.ts";
import { routes } from "#lib/routes.ts";
import { requestContext } from "./context.ts";

/** The session of this request, looked up once however many components ask. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const secret = (await cookies()).get(sessionCookie())?.value;
  return secret ? findSession(secret) : null;
});

export const currentContext = cache(async (): Promise<RequestContext> => requestContext(await headers()));

/** The path and query of the page that is asked for. */
export const askedPath = cache(
  async (): Promise<string> => (await headers()).get(pathHeader) ?? routes.home(),
);
