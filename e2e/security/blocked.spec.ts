import { AxeBuilder } from "@axe-core/playwright";
import { routes } from "#lib/routes.ts";
import { TestRedis } from "#lib/testing/redis.ts";
import { roomInMinute } from "#lib/testing/room-in-minute.ts";
import shared from "#messages/en/shared.json" with { type: "json" };
import { rows } from "../fixtures/owner.sql.ts";
import { cookiesOf, homeCompany, personOf } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { e2ePort, e2eUrl } from "../settings.ts";
import { startSecond } from "./second-server.ts";

/** What an address meets that was refused again and again; two web processes behind a proxy on this machine. */
const here = routes.company(homeCompany);
const busy = shared.said.comeBackTitle;
type Server = Awaited<ReturnType<typeof startSecond>>;
let servers: Server[] = [];
let redis: TestRedis;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  redis = await TestRedis.start();
  const settings = { TRUSTED_PROXIES: "127.0.0.1, ::1", RATE_LIMIT: "30", REDIS_URL: redis.url };
  servers = await Promise.all([3, 4].map((offset) => startSecond(e2ePort + offset, settings)));
});
test.afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await redis.stop();
});

interface Asked {
  from: string;
  headers?: Record<string, string>;
  method?: string;
  body?: string;
}

const get = (server: Server, path: string, { from, headers = {}, ...init }: Asked) =>
  fetch(new URL(path, server.url), {
    ...init,
    headers: { ...headers, "x-forwarded-for": from },
    redirect: "manual",
  });

const block = (network: string) =>
  rows(
    `INSERT INTO blocked_addresses (network, times, reason, first_at, last_at, blocked_until)
     VALUES ($1, 3, 'Far too many tries to sign in.', now(), now(), now() + interval '30 minutes')
     ON CONFLICT (network) DO UPDATE SET blocked_until = excluded.blocked_until, lifted_at = NULL, lifted_by = NULL`,
    [network],
  );

/** Every process has read the table anew by then. */
const soon = { timeout: 8_000 };
const statuses = (from: string) =>
  Promise.all(servers.map(async (server) => (await get(server, routes.signIn(), { from })).status));

test("the processes count in one window", async () => {
  const answers = [];
  await roomInMinute(25);
  for (let at = 0; at < 40; at += 1)
    answers.push(await get(servers[at % 2]!, routes.api("/sites"), { from: "192.0.2.9" }));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(5);
  expect(refused.length).toBeLessThanOrEqual(10);
  expect(answers[0]!.headers.get("ratelimit-policy")).toBe('"standard";q=30;w=60');
  expect(answers[1]!.headers.get("ratelimit")).toMatch(/^"standard";r=28;/);
  expect(Number(refused[0]!.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a blocked address is met by both with when to come back, and no other address is", async () => {
  await block("203.0.113.50");
  await expect(async () => expect(await statuses("203.0.113.50")).toEqual([429, 429])).toPass(soon);
  expect(await statuses("203.0.113.51")).toEqual([200, 200]);
  const from = "203.0.113.50";
  for (const path of [routes.signIn(), here.dashboard(), routes.clock(), "/nothing"]) {
    const answer = await get(servers[0]!, path, { from });
    expect(answer.status, path).toBe(429);
    expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(1_500);
    expect(await answer.text(), path).toContain(busy);
  }
  for (const path of [routes.auth("csrf"), routes.api("/sites"), here.search()]) {
    const answer = await get(servers[1]!, path, { from });
    expect(answer.headers.get("content-type"), path).toBe("application/problem+json");
    expect(await answer.json(), path).toMatchObject({ status: 429, code: "rate_limited" });
  }
});

test("nobody is blocked by, or escapes through, an address that strangers write", async () => {
  // What a stranger writes stands left of what the proxy adds.
  expect(await statuses("203.0.113.50, 203.0.113.52")).toEqual([200, 200]);
  expect(await statuses("203.0.113.52, 203.0.113.50")).toEqual([429, 429]);
  expect(await statuses("203.0.113.52, 203.0.113.50, 127.0.0.1")).toEqual([429, 429]);
  // Without a proxy to believe, the header says nothing at all.
  const direct = await fetch(new URL(routes.signIn(), e2eUrl), {
    headers: { "x-forwarded-for": "203.0.113.50" },
  });
  expect(direct.status).toBe(200);
});

test("a blocked IPv6 address stands for its network", async () => {
  await block("2001:db8:5:6::/64");
  await expect(async () => expect(await statuses("2001:db8:5:6:7::8")).toEqual([429, 429])).toPass(soon);
  expect(await statuses("2001:db8:5:6:ffff:ffff:ffff:ffff")).toEqual([429, 429]);
  expect(await statuses("2001:db8:5:7::8")).toEqual([200, 200]);
});

test("whoever is signed in behind the same address goes on, but may not guess", async () => {
  const from = "203.0.113.50";
  const cookie = cookiesOf(personOf("manager"));
  const [server] = servers as [Server];
  expect((await get(server, here.dashboard(), { from, headers: { cookie } })).status).toBe(200);
  const madeUp = `hourly-session=${"a".repeat(43)}`;
  expect((await get(server, here.dashboard(), { from, headers: { cookie: madeUp } })).status).toBe(429);
  const token = { authorization: `Bearer hly_${"a".repeat(43)}` };
  expect((await get(server, routes.api("/sites"), { from, headers: token })).status).toBe(429);
  const guess = await get(server, routes.auth("callback/credentials"), {
    from,
    method: "POST",
    headers: { cookie, origin: e2eUrl, "content-type": "application/x-www-form-urlencoded" },
    body: "email=a%40b.example&password=x",
  });
  expect(guess.status).toBe(429);
});

for (const width of [390, 1280]) {
  test(`its page is one to read, at ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: servers[0]!.url,
      viewport: { width, height: 800 },
      extraHTTPHeaders: { "x-forwarded-for": "203.0.113.50" },
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (line) => complaints.push(line.text()));
    await page.goto(routes.signIn());
    await expect(page.getByRole("heading", { level: 1, name: busy })).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect((await new AxeBuilder({ page }).analyze()).violations, colorScheme).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // The document itself is a failed request to the browser.
    expect(complaints.filter((line) => !line.includes("429"))).toEqual([]);
    await context.close();
  });
}

test("an administrator lets it in again, everywhere within seconds", async ({ as }) => {
  const page = await as("administrator");
  await page.goto(routes.admin.blocked());
  const row = page.getByRole("row", { name: /203\.0\.113\.50/ });
  await row.getByRole("button").click();
  await page.getByRole("menuitem").click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByLabel("Reason").fill("They rang us");
  await dialog.getByRole("button").last().click();
  await expect(row).toHaveCount(0);
  await expect(async () => expect(await statuses("203.0.113.50")).toEqual([200, 200])).toPass(soon);
  expect(await statuses("2001:db8:5:6::1")).toEqual([429, 429]);
});

test("headers without end are refused, and the server goes on", async () => {
  const many = Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`x-${at}`, "a"]));
  const large = { "x-large": "a".repeat(64 * 1024) };
  for (const headers of [many, large]) {
    const answer = await get(servers[0]!, routes.signIn(), { from: "203.0.113.60", headers });
    expect(answer.status).toBe(431);
  }
  expect((await get(servers[0]!, routes.signIn(), { from: "203.0.113.60" })).status).toBe(200);
});
