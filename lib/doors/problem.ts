import type { AppError } from "#lib/errors.ts";

/** RFC 9457 problem details with our code, the fields and the request id. */
export function problem(error: AppError, requestId: string): Response {
  const body = {
    type: "about:blank",
    title: error.message,
    status: error.status,
    code: error.code,
    ...(Object.keys(error.fields).length ? { fields: error.fields } : {}),
    ...(error.detail ? { detail: error.detail } : {}),
    requestId,
  };
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (error.retryAfter) headers.set("retry-after", String(error.retryAfter));
  return new Response(JSON.stringify(body), { status: error.status, headers });
}
