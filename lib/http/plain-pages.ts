import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { routes } from "#lib/routes.ts";

/**
 * Pages that go out as plain documents: rendered by Next like all others, but without its scripts. Next and React weigh
 * more than the whole budget of the clock page, and old phones in basements should not pay for what a form can do. What
 * they need of scripts they bring themselves (data-own).
 */
const plainPaths = new Set([routes.clock(), routes.myHours(), routes.myContract()]);

/** The document without Next's scripts and what preloads them; scripts marked data-own stay. */
export function withoutRuntime(html: string): string {
  return html
    .replace(/<script\b(?![^>]*\bdata-own\b)[^>]*>[\s\S]*?<\/script>/g, "")
    .replace(/<link\b[^>]*\bas="script"[^>]*\/?>/g, "");
}

/**
 * Prepares the answer to a request for a plain page: what Next writes is gathered, stripped and sent as one piece.
 *
 * @returns whether the request is answered already. Next's router asks for data and no document when somebody comes from
 *   another page; without an answer it loads the document itself.
 */
export function plainPage(request: IncomingMessage, response: ServerResponse): boolean {
  const path = (request.url ?? "").split("?")[0] ?? "";
  if (!plainPaths.has(path)) return false;
  if (request.headers.rsc !== undefined) {
    response.writeHead(204, { "cache-control": "no-store" }).end();
    return true;
  }
  const zipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  request.headers["accept-encoding"] = "identity";
  gather(response, zipped);
  return false;
}

function gather(response: ServerResponse, zipped: boolean): void {
  const chunks: Buffer[] = [];
  const take = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const end = response.end.bind(response) as (body: Buffer, done?: () => void) => ServerResponse;
  const writeHead = response.writeHead;
  response.flushHeaders = () => {};
  // Next's compression sends the head before the first piece of the body; here it has to wait for the last one.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === "object" && one !== null) as
      | OutgoingHttpHeaders
      | undefined;
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, encoding?: unknown, done?: unknown) => {
    take(chunk, encoding);
    const called = typeof encoding === "function" ? encoding : done;
    if (typeof called === "function") called();
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown, done?: unknown) => {
    take(chunk, encoding);
    const called = [chunk, encoding, done].find((one) => typeof one === "function") as
      | (() => void)
      | undefined;
    const body = finished(response, Buffer.concat(chunks), zipped);
    response.writeHead = writeHead;
    return end(body, called);
  }) as typeof response.end;
}

function finished(response: ServerResponse, body: Buffer, zipped: boolean): Buffer {
  const isDocument = String(response.getHeader("content-type") ?? "").startsWith("text/html");
  // What Next answers instead of the page (a refusal, an error) is drawn by its scripts.
  if (!isDocument || response.statusCode !== 200) return body;
  const document = Buffer.from(withoutRuntime(body.toString("utf8")));
  const sent = zipped ? gzipSync(document) : document;
  if (zipped) response.setHeader("content-encoding", "gzip");
  response.setHeader("vary", "accept-encoding");
  response.setHeader("content-length", sent.length);
  return sent;
}
