import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";
import { problemBody, problemType } from "./problem-body.ts";

/** What a route of our own knows: the operations of the API say it themselves. A test holds the routes to it. */
const readOnly = "GET, HEAD";
const signIn = "GET, HEAD, POST";

/**
 * Next refuses a method that a route does not have with an empty 405. The caller is told as by the rest of the API: a
 * problem, and which methods there are.
 */
export function answerWrongMethod(request: IncomingMessage, response: ServerResponse): void {
  const allow = allowedAt(request.url ?? "");
  if (!allow) return;
  const { writeHead, end } = response;
  let body: string | null = null;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status === 405 && !response.hasHeader("allow")) {
      response.setHeader("allow", allow);
      response.setHeader("content-type", problemType);
      response.setHeader("cache-control", "no-store");
      const error = new AppError("method_not_allowed", said("api.methodNotAllowed", { allow }));
      body = problemBody(error, String(response.getHeader("x-request-id")));
    }
    return Reflect.apply(writeHead, response, [status, ...rest]);
  }) as typeof response.writeHead;
  response.end = ((...given: unknown[]) => {
    // Else the head would be written within the end, and what it leaves to say would come too late.
    if (response.statusCode === 405 && !response.headersSent) response.writeHead(405);
    return Reflect.apply(end, response, body === null ? given : [body]);
  }) as typeof response.end;
}

function allowedAt(path: string): string | null {
  if (path.startsWith(routes.auth(""))) return signIn;
  return path.startsWith(routes.api("/")) ? readOnly : null;
}
