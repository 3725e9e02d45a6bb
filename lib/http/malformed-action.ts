import type { IncomingMessage, ServerResponse } from "node:http";

// The pages are a bundle of their own with its own modules: what both sides know hangs on the process.
const shared = globalThis as { [key: symbol]: Set<string> | undefined };
const key = Symbol.for("hourly.actions-begun");
shared[key] ??= new Set();
const begun = shared[key];

/** Notes that the arguments of this request's action could be read. Called by every action before anything else. */
export function actionBegins(requestId: string): void {
  begun.add(requestId);
}

/**
 * Next answers 500 when what claims to call an action cannot be read. That is the caller's mistake, not ours: as long as
 * no action has begun, it is 400.
 */
export function answerMalformedAction(request: IncomingMessage, response: ServerResponse): void {
  const form = request.headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  if (request.method !== "POST" || !(form || request.headers["next-action"] !== undefined)) return;
  response.once("close", () => begun.delete(idOf(response)));
  const writeHead = response.writeHead;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const mistaken = status === 500 && !begun.has(idOf(response));
    return Reflect.apply(writeHead, response, [mistaken ? 400 : status, ...rest]);
  }) as typeof response.writeHead;
}

const idOf = (response: ServerResponse) => String(response.getHeader("x-request-id"));
