import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "@redis/client";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { TestRedis } from "#lib/testing/redis.ts";
import { roomInMinute } from "#lib/testing/room-in-minute.ts";

let redis: TestRedis;
let lines: string[];
let close = async () => {};
let callers = 0;

beforeAll(async () => {
  redis = await TestRedis.start();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  callers += 1;
  lines = [];
  await roomInMinute(15);
}, 30_000);
afterEach(async () => {
  vi.useRealTimers();
  await close();
  for (const name of ["REDIS_URL", "UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"])
    delete process.env[name];
});

/** Settings are read once per process: each test gets the modules with its own. */
async function limits(settings: Record<string, string>) {
  Object.assign(process.env, { RATE_LIMIT: "10" }, settings);
  vi.resetModules();
  const note = (_facts: unknown, line?: string) => void lines.push(line ?? String(_facts));
  vi.doMock("#lib/log.ts", () => ({ log: { warn: note, info: note, debug: () => {} } }));
  const { takeToken } = await import("./limits.ts");
  close = (await import("./limits-store.ts")).closeLimits;
  return async (tries: number) => {
    const all = Array.from({ length: tries }, () => takeToken("standard", `caller ${callers}`));
    return (await Promise.allSettled(all)).filter(({ status }) => status === "fulfilled").length;
  };
}

/** However busy the machine is: nobody gives up waiting for Redis. */
const withPatience = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

it("counts in Redis: another process finds what this one took", async () => {
  withPatience();
  const first = await limits({ REDIS_URL: redis.url });
  expect(await first(7)).toBe(7);
  await close();
  const second = await limits({ REDIS_URL: redis.url });
  expect(await second(10)).toBe(3);
});

it("lets in no more than the limit when two processes ask at the same moment", async () => {
  // With more patience, as above.
  const script = `
    const soon = setTimeout;
    globalThis.setTimeout = (act, ms) => soon(act, 100 * ms);
    const { takeToken } = await import("#lib/doors/limits.ts");
    const { closeLimits } = await import("#lib/doors/limits-store.ts");
    const all = Array.from({ length: 40 }, () => takeToken("standard", "both"));
    const taken = (await Promise.allSettled(all)).filter(({ status }) => status === "fulfilled").length;
    await closeLimits();
    console.log(taken);
    process.exit();`;
  const run = () =>
    new Promise<number>((resolve) => {
      const env = { ...process.env, REDIS_URL: redis.url, RATE_LIMIT: "50", LOG_LEVEL: "silent" };
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], { env });
      child.stdout.once("data", (text) => resolve(Number(text)));
      child.stderr.on("data", (text) => console.error(String(text)));
    });
  const taken = await Promise.all([run(), run()]);
  expect(taken[0]! + taken[1]!).toBe(50);
});

it("goes on without Redis, says so once, and comes back to it", async () => {
  const own = await TestRedis.start();
  const take = await limits({ REDIS_URL: own.url });
  expect(await take(4)).toBe(4);
  await own.stop();
  // The window of the process: it limits, and it does not know what was taken before.
  expect(await take(20)).toBe(10);
  expect(await take(5)).toBe(0);
  expect(lines).toEqual(["Redis does not answer: requests are counted in this process"]);
  await own.start();
  const late = Date.now() + 6_000;
  vi.useFakeTimers({ toFake: ["Date"], now: late });
  try {
    await vi.waitFor(
      async () => {
        vi.setSystemTime(Date.now() + 6_000);
        await take(1);
        expect(lines).toContain("Redis answers again: requests are counted there");
      },
      { timeout: 20_000, interval: 200 },
    );
  } finally {
    vi.useRealTimers();
    await own.stop();
  }
});

it("waits half a second for a Redis that says nothing, once", async () => {
  const own = await TestRedis.start();
  const take = await limits({ REDIS_URL: own.url });
  expect(await take(1)).toBe(1);
  own.freeze();
  const begun = performance.now();
  expect(await take(3)).toBe(3);
  expect(performance.now() - begun).toBeGreaterThan(400);
  // Whoever waited once more would now wait for ever.
  withPatience();
  expect(await take(3)).toBe(3);
  own.thaw();
  await own.stop();
});

it("starts without a Redis that is not there yet", async () => {
  const take = await limits({ REDIS_URL: "redis://127.0.0.1:1/0" });
  expect(await take(12)).toBe(10);
  expect(lines).toHaveLength(1);
});

it("counts over HTTPS as Upstash offers it", async () => {
  withPatience();
  const client = createClient({ url: redis.url });
  client.on("error", () => {});
  await client.connect();
  const asked: (string | undefined)[] = [];
  // Its scripts begin with a word that only Upstash knows.
  const run = (command: unknown[]) =>
    client.sendCommand(command.map((part) => String(part).replace(/^#!.*\n/, ""))).then(
      (result) => ({ result }),
      (error: Error) => ({ error: error.message }),
    );
  // The protocol of Upstash in front of a real Redis.
  const server = createServer(async (request, response) => {
    asked.push(request.headers.authorization);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as unknown[];
    const isMany = request.url === "/pipeline";
    const answers = await Promise.all((isMany ? (body as unknown[][]) : [body]).map(run));
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(isMany ? answers : answers[0]));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const settings = {
    UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${port}`,
    UPSTASH_REDIS_REST_TOKEN: "secret",
  };
  expect(await (await limits(settings))(7)).toBe(7);
  await close();
  expect(await (await limits(settings))(7)).toBe(3);
  expect(new Set(asked)).toEqual(new Set(["Bearer secret"]));
  expect(lines).toEqual([]);
  server.close();
  client.destroy();
});

it.each([
  ["an address of something else", { REDIS_URL: "http://127.0.0.1:6379" }, "REDIS_URL"],
  ["Upstash without its token", { UPSTASH_REDIS_REST_URL: "https://x.example" }, "UPSTASH_REDIS_REST_TOKEN"],
  ["a token without its address", { UPSTASH_REDIS_REST_TOKEN: "x" }, "UPSTASH_REDIS_REST_URL"],
  [
    "both",
    { REDIS_URL: "redis://x", UPSTASH_REDIS_REST_URL: "https://x.example", UPSTASH_REDIS_REST_TOKEN: "x" },
    "keep one of them",
  ],
])("refuses %s by name", async (_what, settings, named) => {
  Object.assign(process.env, settings);
  vi.resetModules();
  const { env } = await import("#lib/env.ts");
  expect(() => env.PORT).toThrow(named);
});
