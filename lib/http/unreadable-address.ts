import type { IncomingMessage, ServerResponse } from "node:http";
import { said } from "#lib/i18n/said.ts";
import { answerPlainly } from "./plain-answer.ts";

/**
 * Answers a request whose path is no text once its escapes are undone: Next would take it for an error of its own.
 *
 * @returns whether it is answered
 */
export function unreadableAddress(request: IncomingMessage, response: ServerResponse): boolean {
  const path = (request.url ?? "").split("?")[0] ?? "";
  if (isText(path)) return false;
  answerPlainly(response, 400, said("shared.addressUnreadable"));
  return true;
}

function isText(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
