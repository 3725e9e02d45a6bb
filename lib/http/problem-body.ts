import type { AppError } from "#lib/errors.ts";
import { routes } from "#lib/routes.ts";
import { absoluteUrl } from "./public-url.ts";

export const problemType = "application/problem+json";

/** RFC 9457 problem details with our code, the fields and the request id; the type leads to the reference of codes. */
export function problemBody(error: AppError, requestId: string): string {
  return JSON.stringify({
    type: absoluteUrl(routes.apiReference(`error-${error.code}`)),
    title: error.message,
    status: error.status,
    code: error.code,
    ...(Object.keys(error.fields).length ? { fields: error.fields } : {}),
    // What RFC 9457 calls detail is a sentence; ours are values.
    ...(error.detail ? { about: error.detail } : {}),
    requestId,
  });
}
