import type { IncomingMessage, ServerResponse } from "node:http";
import { said } from "#lib/i18n/said.ts";
import { answerPlainly } from "./plain-answer.ts";

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
    answerPlainly(response, 408, said("shared.tooSlow"), { connection: "close" });
    response.once("finish", () => request.destroy());
  }, ms);
  response.once("close", () => clearTimeout(timer));
}
