import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listening } from "#lib/testing/listening.ts";
import { actionBegins, answerMalformedAction } from "./malformed-action.ts";

const server = createServer((request, response) => {
  answerMalformedAction(request, response);
  const id = request.url ?? "";
  response.setHeader("x-request-id", id);
  if (id.startsWith("/begun")) actionBegins(id);
  response.statusCode = id.endsWith("fails") ? 500 : 200;
  response.end("x");
});
let base = "";
beforeAll(async () => {
  base = `http://127.0.0.1:${await listening(server)}`;
});
afterAll(() => server.close());

const call = { method: "POST", headers: { "next-action": "7f" }, body: "x" };

test.each<[string, string, RequestInit, number]>([
  ["an action whose arguments cannot be read is the caller's mistake", "/fails", call, 400],
  ["so is such a form", "/fails", { method: "POST", body: new FormData() }, 400],
  ["an action that began and failed is ours", "/begun-and-fails", call, 500],
  ["an action that answers is left alone", "/begun", call, 200],
  ["a page that fails is ours", "/fails", {}, 500],
  ["a route that fails is ours", "/fails", { method: "POST", body: "{}" }, 500],
])("%s", async (_name, path, init, status) => {
  expect((await fetch(base + path, init)).status).toBe(status);
});
