import type { RequestContext } from "#lib/access/actor.ts";
import { newId } from "#lib/shared/ids.ts";

/** Set by our own HTTP server from the socket, or from a proxy we were told to believe; never taken from a stranger. */
export const addressHeader = "x-hourly-address";

/** Who is calling, as far as headers tell. */
export function requestContext(headers: Headers): RequestContext {
  return {
    requestId: headers.get("x-request-id") ?? newId(),
    address: headers.get(addressHeader),
    device: headers.get("user-agent")?.slice(0, 200) ?? null,
  };
}
