import { globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it, test } from "vitest";
import { routes } from "#lib/routes.ts";
import { listening } from "#lib/testing/listening.ts";
import { answerWrongMethod } from "./wrong-method.ts";

/** As Next answers: a status and an end, or what an operation says itself. */
const server = createServer((request, response) => {
  answerWrongMethod(request, response);
  response.setHeader("x-request-id", "one");
  response.statusCode = request.method === "GET" ? 200 : 405;
  if (request.url?.endsWith("/sites")) response.setHeader("allow", "GET, HEAD, POST");
  if (response.statusCode === 405) response.end(response.hasHeader("allow") ? "its own" : undefined);
  else response.end("fine");
});
let base = "";
beforeAll(async () => {
  base = `http://127.0.0.1:${await listening(server)}`;
});
afterAll(() => server.close());

test.each([
  [routes.health(), "GET, HEAD"],
  [routes.auth("csrf"), "GET, HEAD, POST"],
])("%s tells the wrong method that there are %s", async (path, allow) => {
  const response = await fetch(base + path, { method: "DELETE" });
  expect([response.status, response.headers.get("allow")]).toEqual([405, allow]);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({
    status: 405,
    code: "method_not_allowed",
    title: expect.stringContaining(allow),
    requestId: "one",
  });
});

test("what was answered by somebody else is left alone", async () => {
  const own = await fetch(base + routes.api("/sites"), { method: "PUT" });
  expect([own.headers.get("allow"), await own.text()]).toEqual(["GET, HEAD, POST", "its own"]);
  const page = await fetch(base + routes.home(), { method: "PUT" });
  expect([page.status, page.headers.get("allow"), await page.text()]).toEqual([405, null, ""]);
  const good = await fetch(base + routes.health());
  expect([good.status, await good.text(), good.headers.get("content-length")]).toEqual([200, "fine", "4"]);
});

it("every route of the API but the operations' is there to be read", () => {
  const files = globSync("app/api/v1/**/route.ts").filter((file) => !file.includes("[...path]"));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const methods = [...readFileSync(file, "utf8").matchAll(/^export const ([A-Z]+)\b/gm)].map(
      ([, name]) => name,
    );
    expect(methods, file).toEqual(["GET"]);
  }
});
