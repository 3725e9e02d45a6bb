import type { ServerResponse } from "node:http";

/** Answers with one sentence, before there is a page or a route. */
export function answerPlainly(
  response: ServerResponse,
  status: number,
  sentence: string,
  headers: Record<string, string> = {},
): void {
  const always = { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" };
  response.writeHead(status, { ...always, ...headers }).end(`${sentence}\n`);
}
