import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { type Asking, callApi, tokenOf } from "#lib/testing/api.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { roomInMinute } from "#lib/testing/room-in-minute.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "20" }));

let made: Records;
let owner: ReturnType<typeof actorOf>;
let cookie: string;

beforeAll(async () => {
  made = await records();
  const company = await made.company();
  const employee = await made.employee(company, { role: "owner" });
  owner = actorOf(company, employee);
  const user = await made.user();
  await made.membership(user, employee);
  cookie = `hourly-session=${(await made.session(user)).secret}`;
});
beforeEach(() => roomInMinute(15));
afterAll(async () => {
  await closeClients();
  await made.end();
});

const from = (address: string, headers: Asking["headers"] = {}) => ({
  headers: { "x-hourly-address": address, ...headers },
});

async function statuses(tries: number, ask: (at: number) => Promise<{ status: number }>) {
  const found = new Map<number, number>();
  for (let at = 0; at < tries; at += 1) {
    const { status } = await ask(at);
    found.set(status, (found.get(status) ?? 0) + 1);
  }
  return Object.fromEntries(found);
}

it("a token has a minute of its own, wherever it is used, and is told what is left of it", async () => {
  const [one, other] = [await tokenOf(owner), await tokenOf(owner)];
  const first = await callApi(one, "GET", "/sites", from("192.0.2.1"));
  expect(first.headers.get("ratelimit-policy")).toBe('"standard";q=20;w=60');
  expect(first.headers.get("ratelimit")).toMatch(/^"standard";r=19;t=\d{1,2}$/);
  const found = await statuses(30, (at) => callApi(one, "GET", "/sites", from(`192.0.2.${at}`)));
  expect(found[200]).toBeLessThan(24);
  expect(found[429]).toBeGreaterThan(5);
  const refused = await callApi(one, "GET", "/sites", from("192.0.2.1"));
  expect(refused.body).toMatchObject({ code: "rate_limited", status: 429 });
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("ratelimit")).toMatch(/;r=0;/);
  expect((await callApi(other, "GET", "/sites", from("192.0.2.1"))).status).toBe(200);
});

it("a session has a minute of its own", async () => {
  const ask = (address: string) => callApi(null, "GET", "/sites", from(address, { cookie }));
  const found = await statuses(30, (at) => ask(`192.0.2.${at}`));
  expect(found[200]).toBeLessThan(25);
  expect(found[429]).toBeGreaterThan(5);
});

it("what is not there and what is wrong count too, and say so", async () => {
  const token = await tokenOf(owner);
  for (const path of ["/nothing", "/sites?limit=0"]) {
    const answer = await callApi(token, "GET", path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.get("ratelimit"), path).toMatch(/^"standard";r=\d+/);
  }
});

it("a thousand made-up tokens are one stranger", async () => {
  const madeUp = () => `hly_${randomBytes(32).toString("base64url")}`;
  const found = await statuses(1000, () => callApi(madeUp(), "GET", "/sites", from("198.51.100.1")));
  // The window slides while they come.
  expect(found[401]).toBeGreaterThanOrEqual(20);
  expect(found[401]).toBeLessThan(40);
  expect(found[401]! + found[429]!).toBe(1000);
});

it("so are made-up sessions, and all addresses of one IPv6 network", async () => {
  const ask = (at: number) =>
    callApi(null, "GET", "/sites", {
      ...from(`2001:db8:1:2:${at.toString(16)}::1`, {
        cookie: `hourly-session=${randomBytes(32).toString("base64url")}`,
      }),
    });
  const found = await statuses(60, ask);
  expect(found[401]).toBeLessThan(25);
  expect(found[429]).toBeGreaterThan(35);
  expect((await callApi(null, "GET", "/sites", from("2001:db8:1:3::1"))).status).toBe(401);
});
