import type { IncomingHttpHeaders } from "node:http";
import type { BlockList } from "node:net";
import { log } from "#lib/log.ts";
import { isTrusted, plainAddress } from "./client-address.ts";
import { isHttps } from "./cookies.ts";

/** What only a proxy may say of a request, besides the caller's address. */
const proxyHeaders = ["forwarded", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto"];
let warned = false;

/**
 * Takes away what a request claims of the way it came, unless a proxy we believe has brought it: by which protocol, and
 * to which host, which Next compares with the page a form comes from.
 */
export function dropForwarded(headers: IncomingHttpHeaders, peer: string, trusted: BlockList): void {
  if (!isTrusted(plainAddress(peer), trusted)) {
    for (const name of proxyHeaders) delete headers[name];
    return;
  }
  if (warned || isHttps() || headers["x-forwarded-proto"] !== "https") return;
  warned = true;
  log.warn(
    "People reach this installation by https, but PUBLIC_URL does not begin with https://: cookies are not kept to https and links in mail lead elsewhere.",
  );
}
