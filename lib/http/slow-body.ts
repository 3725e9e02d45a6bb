import type { IncomingMessage, ServerResponse } from "node:http";
import { said } from "#lib/i18n/said.ts";

/** How long a small body may take: a form over the worst of networks. Files have Node's five minutes. */
const patienceMs = 20_000;
const smallBytes = 16 * 1024;

/**
 * Ends a request whose small body does not arrive: whoever sends a byte now and then keeps a connection, and the work
 * behind it, for as long as they like.
 */
export function limitPatience(request: IncomingMessage, response: ServerResponse, ms = patienceMs): void {
  const bytes = Number(request.headers["content-length"] ?? 0);
  const isUntold = request.headers["transfer-encoding"] !== undefined;
  if (!isUntold && (bytes === 0 || bytes > smallBytes)) return;
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (response.headersSent) return void request.destroy();
    const headers = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };
    response.writeHead(408, { ...headers, connection: "close" }).end(`${said("shared.tooSlow")}\n`);
    response.once("finish", () => request.destroy());
  }, ms);
  response.once("close", () => clearTimeout(timer));
}
