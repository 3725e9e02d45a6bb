import type { AuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { findSession } from "#lib/access/session.ts";
import { tellNextAuth } from "#lib/env.ts";
import { callbackCookie, csrfCookie, isHttps, sessionCookie } from "#lib/http/cookies.ts";
import { publicUrl } from "#lib/http/public-url.ts";
import { log } from "#lib/log.ts";
import { routes } from "#lib/routes.ts";
import { authenticate, type SignInOutcome } from "./authenticate.ts";
import { derivedKey } from "./derived-key.ts";
import { safeNextPath } from "./next-path.ts";
import { typedCredentials } from "./schema.ts";
import {
  type Browser,
  beginSession,
  keptSessionMs,
  type StartedSession,
  shortSessionMs,
  signOut,
} from "./sessions.ts";

/** One request to next-auth: what came with it, and what became of it. */
export interface NextAuthRequest {
  browser: Browser;
  keep: boolean;
  outcome?: SignInOutcome;
  started?: StartedSession;
  /** What went wrong on our side: next-auth would put its message into an address, so it is kept here instead. */
  failure?: unknown;
}

/**
 * next-auth with its token replaced: the cookie holds the secret of a session in the database and nothing else.
 * `encode` gives that secret, `decode` looks the session up, so a session that has ended is dead at once, whoever
 * still holds its cookie. Its strategy is called "jwt" because next-auth refuses credentials with any other.
 */
export function nextAuthOptions(request: NextAuthRequest): AuthOptions {
  tellNextAuth(publicUrl());
  return {
    secret: derivedKey("next-auth").toString("hex"),
    useSecureCookies: isHttps(),
    session: { strategy: "jwt", maxAge: (request.keep ? keptSessionMs : shortSessionMs) / 1000 },
    pages: { signIn: routes.signIn(), signOut: routes.account(), error: routes.signIn() },
    cookies: {
      sessionToken: cookie(sessionCookie()),
      csrfToken: cookie(csrfCookie()),
      callbackUrl: cookie(callbackCookie()),
    },
    providers: [passwordProvider(request)],
    callbacks: {
      jwt: async ({ token, user }) => (user ? startSession(request, user) : token),
      session: async ({ session, token }) => ({ ...session, expires: String(token.expiresAt) }),
      // Whatever address was asked for, only a path of this portal is gone to.
      redirect: async ({ url, baseUrl }) =>
        baseUrl + (safeNextPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url) ?? routes.home()),
    },
    events: {
      signOut: async ({ token }) => {
        const session = await findSession(String(token.secret));
        if (session) await signOut(session, request.browser.context);
      },
    },
    jwt: {
      encode: async ({ token }) => String(token?.secret ?? ""),
      decode: async ({ token }) => readToken(token ?? ""),
    },
    logger: {
      error: (code, detail) =>
        log.debug({ code, err: detail instanceof Error ? detail.message : code }, "next-auth"),
      warn: (code) => log.debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}

function cookie(name: string) {
  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() } };
}

function passwordProvider(request: NextAuthRequest) {
  return credentials({
    name: "E-mail and password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    authorize: async (typed) => {
      const parsed = typedCredentials.safeParse(typed);
      if (!parsed.success) return null;
      try {
        request.outcome = await authenticate(parsed.data.email, parsed.data.password, request.browser);
        return request.outcome.ok ? request.outcome.user : null;
      } catch (error) {
        request.failure = error;
        return null;
      }
    },
  });
}

async function startSession(request: NextAuthRequest, user: { id: string; name?: string | null }) {
  const person = { id: user.id, name: user.name ?? "" };
  request.started = await beginSession(person, request.browser, { keep: request.keep, way: "password" });
  return { secret: request.started.secret };
}

async function readToken(secret: string) {
  const session = await findSession(secret);
  if (!session) return null;
  const { id, user, expiresAt } = session;
  return { secret, sessionId: id, expiresAt, sub: user.id, name: user.name, email: user.email };
}
