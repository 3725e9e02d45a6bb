import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listening } from "#lib/testing/listening.ts";
import { plainPage, withoutRuntime } from "./plain-pages.ts";

const page =
  '<html><head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/>' +
  '<script src="/a.js" async="" nonce="n"></script><script type="module" async="" src="/clock.js" data-own="" nonce="n"></script>' +
  '</head><body><p>Clock</p><script nonce="n">self.__next_f.push([1,"\\u003c/script>"])</script></body></html>';

test("only a page's own scripts are left", () => {
  const left = withoutRuntime(page);
  expect(left.match(/<script/g)).toHaveLength(1);
  expect(left).toContain('src="/clock.js"');
  expect(left).not.toContain("/a.js");
  expect(left).toContain('href="/a.css"');
  expect(left).toContain("<p>Clock</p>");
});

const server = createServer((request, response) => {
  if (plainPage(request, response)) return;
  response.setHeader(
    "content-type",
    request.url === "/clock?data" ? "application/json" : "text/html; charset=utf-8",
  );
  if (request.url === "/clock?refused") response.statusCode = 403;
  response.write(page.slice(0, 100));
  response.end(page.slice(100));
});
let base = "";
beforeAll(async () => {
  base = `http://127.0.0.1:${await listening(server)}`;
});
afterAll(() => server.close());

test.each(["gzip", "identity"])("a plain page comes whole, encoded as %s", async (encoding) => {
  const response = await fetch(`${base}/clock`, { headers: { "accept-encoding": encoding } });
  expect(await response.text()).toBe(withoutRuntime(page));
  expect(response.headers.get("content-encoding")).toBe(encoding === "gzip" ? "gzip" : null);
});

test("other pages and other kinds of answers stay as they are", async () => {
  expect(await (await fetch(`${base}/account`)).text()).toBe(page);
  expect(await (await fetch(`${base}/clock?data`)).text()).toBe(page);
  expect(await (await fetch(`${base}/clock?refused`)).text()).toBe(page);
});

test("a router that asks for data is sent to load the document", async () => {
  expect((await fetch(`${base}/clock`, { headers: { rsc: "1" } })).status).toBe(204);
});
