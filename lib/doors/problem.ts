import type { AppError } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";

/** RFC 9457 problem details with our code, the fields and the request id; the type leads to the reference of codes. */
export function problem(error: AppError, requestId: string): Response {
  const body = {
    type: absoluteUrl(routes.apiReference(`error-${error.code}`)),
    title: error.message,
    status: error.status,
    code: error.code,
    ...(Object.keys(error.fields).length ? { fields: error.fields } : {}),
    // What RFC 9457 calls detail is a sentence; ours are values.
    ...(error.detail ? { about: error.detail } : {}),
    requestId,
  };
  const always = { "content-type": "application/problem+json", "cache-control": "no-store" };
  const headers = new Headers({ ...error.headers, ...always });
  if (error.retryAfter) headers.set("retry-after", String(error.retryAfter));
  return new Response(JSON.stringify(body), { status: error.status, headers });
}
