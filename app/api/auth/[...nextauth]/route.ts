import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { deviceDays } from "#lib/auth/devices.ts";
import { type NextAuthRequest, nextAuthOptions } from "#lib/auth/next-auth-options.ts";
import { safeNextPath } from "#lib/auth/next-path.ts";
import { ticked } from "#lib/auth/schema.ts";
import { currentContext } from "#lib/doors/caller.ts";
import { limitKey, takeToken } from "#lib/doors/limits.ts";
import { problem } from "#lib/doors/problem.ts";
import { AppError, toAppError } from "#lib/errors.ts";
import { deviceCookie, isHttps, sessionCookie } from "#lib/http/cookies.ts";
import { publicUrl } from "#lib/http/public-url.ts";
import { said } from "#lib/i18n/said.ts";
import { log } from "#lib/log.ts";
import { routes } from "#lib/routes.ts";

/** What of next-auth is open. Its log endpoint would let strangers write into ours. */
const open = {
  GET: new Set(["csrf", "session", "providers", "signin", "signout", "error"]),
  POST: new Set(["callback/credentials", "signout", "signin", "signin/credentials"]),
};
const mostBytes = 16 * 1024;

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, { params }: Context): Promise<Response> {
  const context = await currentContext();
  try {
    const path = (await params).nextauth.join("/");
    const method = request.method === "POST" ? "POST" : "GET";
    if (!open[method].has(path)) throw new AppError("not_found", said("shared.nothingHere"));
    await takeToken(method === "POST" ? "signIn" : "standard", limitKey(undefined, context.address));
    const body = method === "POST" ? await shortBody(request) : null;
    const state: NextAuthRequest = {
      browser: {
        context,
        deviceSecret: request.cookies.get(deviceCookie())?.value ?? null,
        sessionSecret: request.cookies.get(sessionCookie())?.value ?? null,
      },
      keep: ticked.parse(new URLSearchParams(body ?? "").get("keep")),
    };
    const inner = new NextRequest(request.url, { method, headers: request.headers, body });
    const response: Response = await NextAuth(inner, { params }, nextAuthOptions(state));
    if (state.failure) throw state.failure;
    // Its settings are ours and sound: what it calls a problem with them is an address to come back to that is none.
    if (response.status >= 500) throw new AppError("bad_request", said("auth.noWayBack"));
    return dressed(path === "signin" && method === "GET" ? toOurForm(response) : response, path, state);
  } catch (error) {
    const appError = toAppError(error);
    if (appError.code === "internal")
      log.error({ err: appError.cause, requestId: context.requestId }, "next-auth failed");
    return problem(appError, context.requestId);
  }
}

/** The form, read once and only so far; next-auth reads any length. */
async function shortBody(request: NextRequest): Promise<string> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!(length <= mostBytes)) throw new AppError("too_large", said("auth.sendAtMost", { bytes: mostBytes }));
  const text = await request.text();
  if (request.headers.get("content-type")?.includes("application/json") && !isJson(text)) {
    throw new AppError("bad_request", said("shared.bodyNotJson"));
  }
  return text;
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** To our form, which knows the way back by a name of its own; next-auth has made sure that it stays in this portal. */
function toOurForm(response: Response): Response {
  const location = response.headers.get("location");
  if (!location) return response;
  const to = new URL(location, publicUrl());
  const back = to.searchParams.get("callbackUrl") ?? "";
  const next = back.startsWith(publicUrl()) ? safeNextPath(back.slice(publicUrl().length)) : null;
  to.searchParams.delete("callbackUrl");
  if (next && next !== routes.home()) to.searchParams.set("next", next);
  const answer = new Response(null, response);
  answer.headers.set("location", to.href);
  return answer;
}

/** next-auth's answer with the browser's own mark; looking at a session never moves its end. */
function dressed(response: Response, path: string, { started }: NextAuthRequest): NextResponse {
  const answer = new NextResponse(response.body, response);
  if (path === "session") answer.headers.delete("set-cookie");
  if (started) {
    answer.cookies.set(deviceCookie(), started.deviceSecret, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: isHttps(),
      maxAge: deviceDays * 86_400,
    });
  }
  return answer;
}

export { handle as GET, handle as POST };
