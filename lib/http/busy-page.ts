import type { IncomingMessage, ServerResponse } from "node:http";

// The pages are a bundle of their own with its own modules: what both sides know hangs on the process.
type Busy = Map<string, { seconds: number; drawnAs: number }>;
const shared = globalThis as { [key: symbol]: Busy | undefined };
const key = Symbol.for("hourly.busy-pages");
shared[key] ??= new Map();
const busy = shared[key];

/**
 * Notes that the page of this request is refused because its caller asked too often.
 *
 * @param drawnAs the status Next gives to what is drawn instead: its refusal, or a layout's own page
 */
export function pageIsBusy(requestId: string, retryAfterSeconds: number, drawnAs: 200 | 401 = 401): void {
  busy.set(requestId, { seconds: retryAfterSeconds, drawnAs });
}

/**
 * A page of Next can refuse with 401, 403 or 404 and set no header. Of a page that was asked for too often the refusal
 * (401, which no page of ours answers otherwise) goes out as 429 with the seconds to wait.
 */
export function answerBusyPage(_request: IncomingMessage, response: ServerResponse): void {
  response.once("close", () => busy.delete(idOf(response)));
  const writeHead = response.writeHead;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const found = busy.get(idOf(response));
    if (found?.drawnAs !== status) return Reflect.apply(writeHead, response, [status, ...rest]);
    response.setHeader("retry-after", found.seconds);
    return Reflect.apply(writeHead, response, [429, ...rest]);
  }) as typeof response.writeHead;
}

const idOf = (response: ServerResponse) => String(response.getHeader("x-request-id"));
