import type { IncomingMessage, ServerResponse } from "node:http";
import { env } from "#lib/env.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";

/** Forms and JSON, and what stands around a file in its form. */
const formBytes = 1024 * 1024;
/** Each file is held in memory while it is read, more than once. */
const filesAtOnce = 3;
const uploadPath = new RegExp(`^${routes.company("[^/]+").imports.add()}$`);

let files = 0;

/**
 * Answers a request whose body is larger than anything its page asks for. Next reads a body whole before an action can
 * say who may send it, so that a stranger could fill the memory with sign-ins of 64 MB: only the form for a file of
 * hours takes files, and few at a time.
 *
 * @returns whether it is answered
 */
export function limitBody(request: IncomingMessage, response: ServerResponse): boolean {
  const bytes = Number(request.headers["content-length"] ?? 0);
  const isUpload = uploadPath.test((request.url ?? "").split("?")[0] ?? "");
  if (bytes > (isUpload ? env.IMPORT_MAX_BYTES : 0) + formBytes)
    return refuse(response, 413, said("shared.largerThanAsked"));
  if (bytes > formBytes) {
    if (files >= filesAtOnce) return refuse(response, 503, said("shared.otherFilesRead"));
    files += 1;
    response.once("close", () => (files -= 1));
  }
  // Who does not say how long a body is does not send files.
  if (request.headers["transfer-encoding"] !== undefined) cutOff(request);
  return false;
}

function refuse(response: ServerResponse, status: 413 | 503, text: string): true {
  const headers = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };
  const retry = status === 503 ? { "retry-after": "10" } : {};
  response.writeHead(status, { ...headers, ...retry, connection: "close" }).end(`${text}\n`);
  return true;
}

function cutOff(request: IncomingMessage): void {
  const push = request.push;
  let seen = 0;
  request.push = (chunk, encoding) => {
    seen += chunk?.length ?? 0;
    if (seen <= formBytes) return push.call(request, chunk, encoding);
    request.destroy();
    return false;
  };
}
