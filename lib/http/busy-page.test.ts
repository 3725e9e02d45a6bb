import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listening } from "#lib/testing/listening.ts";
import { answerBusyPage, pageIsBusy } from "./busy-page.ts";
import { plainPage } from "./plain-pages.ts";

const server = createServer((request, response) => {
  answerBusyPage(request, response);
  if (plainPage(request, response)) return;
  const id = request.url ?? "";
  response.setHeader("x-request-id", id);
  if (id !== "/api") pageIsBusy(id, 17, id === "/sign-in" ? 200 : 401);
  response.statusCode = ["/made", "/sign-in"].includes(id) ? 200 : 401;
  response.end("x");
});
let base = "";
beforeAll(async () => {
  base = `http://127.0.0.1:${await listening(server)}`;
});
afterAll(() => server.close());

test.each([
  ["a page that was asked for too often says when to come back", "/c/acme", 429, "17"],
  ["so does a page that goes out as a plain document", "/clock", 429, "17"],
  ["so does one whose layout draws it", "/sign-in", 429, "17"],
  ["a page that was made is left alone", "/made", 200, null],
  ["a route that asks for a sign-in is left alone", "/api", 401, null],
])("%s", async (_name, path, status, retryAfter) => {
  const response = await fetch(base + path);
  expect([response.status, response.headers.get("retry-after")]).toEqual([status, retryAfter]);
});
