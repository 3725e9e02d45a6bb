import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "#lib/env.ts";
import { isHttps } from "#lib/http/cookies.ts";
import { contentSecurityPolicy } from "#lib/http/csp.ts";
import { pathHeader } from "#lib/http/path-header.ts";
import { newId } from "#lib/shared/ids.ts";

/**
 * Gives each request its id and its script nonce. Decides nothing about access: that is the doors' work.
 *
 * A request id sent from outside is never trusted: it would let a caller write into our logs.
 */
export function middleware(request: NextRequest) {
  const nonce = randomBytes(16).toString("base64");
  const requestId = newId();
  const policy = contentSecurityPolicy(nonce, env.NODE_ENV === "development");

  const headers = new Headers(request.headers);
  headers.set("x-request-id", requestId);
  headers.set("x-nonce", nonce);
  // Where sign-in leads back to. Set here for every request, so that no caller's own header counts.
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce from this header and puts it on its own scripts and styles.
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  // A promise for two years: only made where people reach us over https.
  if (isHttps()) response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  return response;
}

export const config = {
  runtime: "nodejs",
  matcher: ["/((?!_next/static/|_next/image$|icon\\.svg$|favicon\\.ico$).*)"],
};
