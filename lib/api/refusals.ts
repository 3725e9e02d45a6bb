import type { ErrorCode } from "#lib/errors.ts";
import type { Operation } from "#lib/http/operation.ts";

/** The codes an operation may refuse with, in the order of their status. */
export function refusalsOf({ method, path, body, query, ifMatch, ownKey }: Operation): ErrorCode[] {
  const writes = method !== "GET";
  const codes: [ErrorCode, boolean][] = [
    ["bad_request", true],
    ["key_missing", writes],
    ["unauthenticated", true],
    ["forbidden", true],
    ["not_found", path.includes("{") || body !== undefined],
    ["conflict", writes],
    ["in_progress", writes && !ownKey],
    ["stale", ifMatch === true],
    ["too_large", body !== undefined],
    ["unsupported_type", body !== undefined],
    ["invalid", query !== undefined || body !== undefined],
    ["key_reused", writes && !ownKey],
    ["unseen", ifMatch === true],
    ["rate_limited", true],
    ["unavailable", true],
  ];
  return codes.filter(([, applies]) => applies).map(([code]) => code);
}
