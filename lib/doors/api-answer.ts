import type { Answer } from "#lib/access/once.ts";
import { AppError } from "#lib/errors.ts";
import type { Operation } from "#lib/http/operation.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";

/** What an operation answers, with the headers that tell of it. */
export function answerOf(operation: Operation, given: unknown, request: Request): Answer {
  const { output, etag, location } = operation;
  if (!output) return { status: 204, body: null, headers: {} };
  const parsed = output.safeParse(given);
  // Ours, and nothing the caller could mend.
  if (!parsed.success) throw new Error(`${operation.id} answers something else.`, { cause: parsed.error });
  const body = parsed.data as never;
  const headers: Record<string, string> = {};
  if (etag) headers.etag = `"${etag(body)}"`;
  if (location) headers.location = absoluteUrl(routes.api(location(body)));
  const next = nextPage(body, request);
  if (next) headers.link = `<${next}>; rel="next"`;
  return { status: operation.status ?? 200, body, headers };
}

/** The same list from where this page ends. */
function nextPage(body: unknown, request: Request): string | null {
  const next = (body as { next?: unknown }).next;
  if (typeof next !== "string") return null;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("cursor", next);
  return absoluteUrl(`${pathname}?${searchParams}`);
}

/** The response; 304 where the caller has it already. */
export function respond({ status, body, headers }: Answer, request: Request): Response {
  const caching = headers.etag ? "private, no-cache" : "no-store";
  const all = { "cache-control": caching, ...headers };
  if (request.method === "GET" && headers.etag && has(request.headers.get("if-none-match"), headers.etag))
    return new Response(null, { status: 304, headers: all });
  if (status === 204) return new Response(null, { status, headers: all });
  return Response.json(body, { status, headers: all });
}

function has(list: string | null, etag: string): boolean {
  const tags = (list ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}

/** A conflict with what the caller has seen is one of If-Match; it is told what there is now. */
export function asStale(error: unknown, operation: Operation): unknown {
  if (!operation.ifMatch || !(error instanceof AppError) || error.code !== "conflict") return error;
  const now = error.detail?.version;
  if (typeof now !== "number" && typeof now !== "string") return error;
  return new AppError("stale", said("api.stale"), {
    fields: error.fields,
    headers: { etag: `"${now}"` },
    cause: error,
  });
}
