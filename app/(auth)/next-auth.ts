import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import type { RequestContext } from "#lib/access/actor.ts";
import { findSession } from "#lib/access/session.ts";
import { landingPath } from "#lib/auth/landing.ts";
import { type NextAuthRequest, nextAuthOptions } from "#lib/auth/next-auth-options.ts";
import { safeNextPath } from "#lib/auth/next-path.ts";
import { AppError } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";
import { keepDevice, thisBrowser } from "./browser.ts";

interface Typed {
  email: string;
  password: string;
  keep: boolean;
  next?: string | null | undefined;
}

/**
 * Signs in through next-auth, from a form that also works without scripts. Gives the path to go to.
 *
 * Errors: unauthenticated, rate_limited, forbidden (the account is locked).
 */
export async function signInThroughNextAuth(typed: Typed, context: RequestContext): Promise<string> {
  const request: NextAuthRequest = { browser: await thisBrowser(context), keep: typed.keep };
  const { csrfToken } = (await (await ask(request, "csrf")).json()) as { csrfToken: string };
  const { email, password } = typed;
  await ask(request, "callback/credentials", { csrfToken, email, password, json: "true" });
  const { outcome, started, failure } = request;
  if (failure) throw failure;
  if (outcome && !outcome.ok) {
    const extra = outcome.retryAfter === null ? {} : { retryAfter: outcome.retryAfter };
    throw new AppError(outcome.code, outcome.message, extra);
  }
  if (!started) throw new Error("next-auth did not begin a session.");
  await keepDevice(started.deviceSecret);
  const session = await findSession(started.secret);
  return safeNextPath(typed.next) ?? (session ? landingPath(session) : routes.home());
}

/** One request to next-auth's handler within this one; the cookies it answers with become this answer's. */
async function ask(request: NextAuthRequest, path: string, body?: Record<string, string>): Promise<Response> {
  const inner = new NextRequest(
    absoluteUrl(routes.auth(path)),
    body ? { method: "POST", body: new URLSearchParams(body) } : {},
  );
  const params = Promise.resolve({ nextauth: path.split("/") });
  const response: Response = await NextAuth(inner, { params }, nextAuthOptions(request));
  const jar = await cookies();
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll())
    jar.set(cookie);
  return response;
}
