import type { AppError } from "#lib/errors.ts";
import { problemBody, problemType } from "#lib/http/problem-body.ts";

/** What a route answers instead of what was asked for. */
export function problem(error: AppError, requestId: string): Response {
  const headers = new Headers({
    ...error.headers,
    "content-type": problemType,
    "cache-control": "no-store",
  });
  if (error.retryAfter) headers.set("retry-after", String(error.retryAfter));
  return new Response(problemBody(error, requestId), { status: error.status, headers });
}
