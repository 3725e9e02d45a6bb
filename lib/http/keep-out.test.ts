import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listening } from "#lib/testing/listening.ts";
import { keepOut } from "./keep-out.ts";

const minute = 60_000;
let until = new Date();
let network = "203.0.113.5";
const server = createServer((request, response) => keepOut(request, response, network, until));
let base = "";
beforeAll(async () => {
  base = `http://127.0.0.1:${await listening(server)}`;
});
afterAll(() => server.close());

test.each([
  [20_000, "a minute"],
  [minute, "a minute"],
  [minute + 1_000, "2 minutes"],
  [119 * minute, "119 minutes"],
  [2 * 60 * minute, "2 hours"],
  [24 * 60 * minute, "24 hours"],
])("a page says when to come back: %i ms are %s", async (ms, words) => {
  until = new Date(Date.now() + ms);
  const response = await fetch(`${base}/sign-in?x=1`);
  const body = await response.text();
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBe(Math.ceil(ms / 1000));
  expect(body).toContain(`in ${words}.`);
  expect(body).toContain(`${until.toISOString().slice(11, 16)} UTC`);
  expect(body).toContain("203.0.113.5");
});

test("a program is told in its words", async () => {
  until = new Date(Date.now() + 5 * minute);
  const response = await fetch(`${base}/api/v1/sites`, { method: "POST", body: "x".repeat(1_000_000) });
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({
    status: 429,
    code: "rate_limited",
    about: { blockedUntil: until.toISOString() },
    requestId: response.headers.get("x-request-id"),
  });
});

test("nothing of the request becomes markup, and the page allows itself no more than its own style", async () => {
  network = "<b>&";
  const response = await fetch(`${base}/"><script>alert(1)</script>`);
  const body = await response.text();
  expect(body).not.toContain("<b>");
  expect(body).not.toContain("script");
  expect(body).toContain("&lt;b&gt;&amp;");
  const policy = response.headers.get("content-security-policy");
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}';/);
  expect(response.headers.get("cache-control")).toBe("no-store");
});
