import { createServer, type Server } from "node:http";
import { createServer as createSocket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listening } from "#lib/testing/listening.ts";
import { TestRedis } from "#lib/testing/redis.ts";
import { lookAtLimits } from "./limits.ts";

const unset = {
  REDIS_URL: undefined,
  UPSTASH_REDIS_REST_URL: undefined,
  UPSTASH_REDIS_REST_TOKEN: undefined,
};
/** However busy the machine of the test is */
const never = Number.POSITIVE_INFINITY;
const plain = (url: string, slowMs = never) => lookAtLimits({ ...unset, REDIS_URL: url }, slowMs);

it("each process counts for itself when there is no Redis", async () => {
  expect(await lookAtLimits(unset)).toMatchObject({ verdict: "ok", says: expect.stringContaining("itself") });
});

describe("a Redis", () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = await TestRedis.start();
  });
  afterAll(() => redis.stop());

  it("that does what limits ask is fine", async () => {
    const { says } = await plain(redis.url);
    expect(says).toMatch(/127\.0\.0\.1:\d+ answers in \d+ ms/);
    const slow = await plain(redis.url, -1);
    expect(slow).toMatchObject({ verdict: "warn", says: expect.stringContaining("takes") });
  });

  it("with another password, or stopped, is not, and its password is not said", async () => {
    const url = new URL(redis.url);
    Object.assign(url, { username: "hourly", password: "hidden" });
    const refused = await plain(url.href);
    expect(refused).toMatchObject({ verdict: "warn", says: expect.stringContaining("WRONGPASS") });
    await redis.stop();
    const stopped = await plain(url.href);
    expect(stopped).toMatchObject({ verdict: "warn", says: expect.stringContaining("ECONNREFUSED") });
    expect(JSON.stringify([refused, stopped])).not.toContain("hidden");
  });

  it("that takes connections and says nothing is not waited for", { timeout: 30_000 }, async () => {
    const mute = createSocket((socket) => socket.on("error", () => {}));
    const found = await plain(`redis://127.0.0.1:${await listening(mute)}`);
    mute.close();
    expect(found.verdict).toBe("warn");
  });
});

describe("Upstash", () => {
  let server: Server;
  let url = "";
  const value = (body: string) => (JSON.parse(body) as string[]).at(-1);
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = "";
      for await (const part of request) body += part;
      const knows = request.headers.authorization === "Bearer right";
      const result = value(body);
      const answer = knows
        ? { result: request.headers["upstash-encoding"] ? btoa(result!) : result }
        : { error: "WRONGPASS invalid or missing auth token" };
      response
        .writeHead(knows ? 200 : 401, { "content-type": "application/json" })
        .end(JSON.stringify(answer));
    });
    url = `http://127.0.0.1:${await listening(server)}`;
  });
  afterAll(() => server.close());
  const ask = (token: string) =>
    lookAtLimits({ ...unset, UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token }, never);

  it("is asked with its token", async () => {
    expect((await ask("right")).says).toMatch(/answers in \d+ ms/);
    expect(await ask("wrong")).toMatchObject({ verdict: "warn", says: expect.stringContaining("WRONGPASS") });
  });
});
