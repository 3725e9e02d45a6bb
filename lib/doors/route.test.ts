import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { roomInMinute } from "#lib/testing/room-in-minute.ts";
import { defineRoute } from "./route.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "40" }));
// A route for everybody asks for no session; everything else of the pipeline is the real one.
vi.mock("./caller.ts", () => ({ currentSession: async () => null, currentContext: async () => null }));

const run = vi.fn();
const input = z.object({ name: z.string().max(20), id: z.string().optional() });
const output = z.object({ name: z.string() });
const door = defineRoute({ summary: "A test.", surface: "public", input, output, run });
const closed = defineRoute({ summary: "A test.", surface: "company", input, output, run });

let caller = 0;
function address(): string {
  caller += 1;
  return `10.0.0.${caller}`;
}
const params = (values: Record<string, string> = {}) => ({ params: Promise.resolve(values) });

function request(method: string, options: RequestInit & { path?: string; from?: string } = {}) {
  const { path = "/api/v1/test?name=n", from = address(), ...rest } = options;
  const headers = new Headers({ host: "hourly.test", "x-hourly-address": from, "x-request-id": "r-1" });
  if (method !== "GET") headers.set("sec-fetch-site", "same-origin");
  if (rest.body) headers.set("content-type", "application/json");
  for (const [name, value] of new Headers(rest.headers)) headers.set(name, value);
  const init = { ...rest, method, headers, duplex: "half" } as RequestInit;
  return new Request(`http://hourly.test${path}`, init);
}

beforeAll(() => {
  run.mockImplementation(async ({ input: { name } }) => ({ name }));
});
afterEach(() => {
  run.mockClear();
});

async function answer(response: Response) {
  return { status: response.status, body: await response.json() };
}

describe("a route", () => {
  it("answers what its output allows and nothing else", async () => {
    run.mockResolvedValueOnce({ name: "n", passwordHash: "secret" });
    const response = await door(request("GET"), params());
    expect(await answer(response)).toEqual({ status: 200, body: { name: "n" } });
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-request-id")).toBe("r-1");
  });

  it("lets path parameters win over the body, and the body over the query", async () => {
    const body = JSON.stringify({ name: "body", id: "body" });
    await door(request("POST", { path: "/x?name=query&id=query", body }), params({ id: "path" }));
    expect(run.mock.calls[0]![0].input).toEqual({ name: "body", id: "path" });
  });

  it("names the fields that are wrong, as problem details", async () => {
    const response = await door(request("GET", { path: `/x?name=${"n".repeat(21)}` }), params());
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer(response)).toMatchObject({
      status: 422,
      body: { status: 422, code: "invalid", fields: { name: [expect.any(String)] }, requestId: "r-1" },
    });
  });

  it("says nothing of what went wrong inside", async () => {
    run.mockRejectedValueOnce(new Error('relation "users" does not exist at 10.0.0.1'));
    const { status, body } = await answer(await door(request("GET"), params()));
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/users|10\.0/);
  });

  it("gives an error of the domain its own status", async () => {
    for (const [code, status] of [
      ["forbidden", 403],
      ["not_found", 404],
      ["conflict", 409],
      ["gone", 410],
    ] as const) {
      run.mockRejectedValueOnce(new AppError(code, "No."));
      expect((await door(request("GET"), params())).status).toBe(status);
    }
  });

  it("asks strangers to sign in before it looks at what they sent", async () => {
    const { status, body } = await answer(
      await closed(request("GET", { path: "/x" }), params({ company: "a" })),
    );
    expect(status).toBe(401);
    expect(body.code).toBe("unauthenticated");
    expect(run).not.toHaveBeenCalled();
  });
});

describe("a stranger at a closed route", () => {
  it("is told to sign in, and after many tries to wait", async () => {
    await roomInMinute(5);
    const from = address();
    const statuses = [];
    for (let at = 0; at < 41; at += 1)
      statuses.push((await closed(request("GET", { from }), params({ company: "a" }))).status);
    expect(statuses).toEqual([...Array(40).fill(401), 429]);
    expect((await closed(request("GET"), params({ company: "a" }))).status, "others are not").toBe(401);
    expect(run).not.toHaveBeenCalled();
  });
});

describe("a write by cookie", () => {
  const post = (headers: Record<string, string>) =>
    door(request("POST", { body: '{"name":"n"}', headers }), params()).then((response) => response.status);

  it("comes from our own pages only", async () => {
    expect(await post({ "sec-fetch-site": "same-origin" })).toBe(200);
    for (const site of ["cross-site", "same-site", "none", ""])
      expect(await post({ "sec-fetch-site": site }), site).toBe(403);
    expect(await post({ "sec-fetch-site": "cross-site", origin: "http://hourly.test" })).toBe(403);
  });

  it("is judged by its origin where a browser does not say the site", async () => {
    const old = async (origin: string | null) => {
      const wanted = request("POST", { body: '{"name":"n"}', ...(origin && { headers: { origin } }) });
      wanted.headers.delete("sec-fetch-site");
      return (await door(wanted, params())).status;
    };
    expect(await old("http://hourly.test")).toBe(200);
    for (const origin of [
      null,
      "null",
      "http://evil.test",
      "http://hourly.test.evil.test",
      "http://hourly.test:81",
      "x",
    ])
      expect(await old(origin), String(origin)).toBe(403);
  });
});

describe("a body", () => {
  const status = async (body: BodyInit, headers: Record<string, string> = {}) =>
    (await door(request("POST", { body, headers }), params())).status;

  it.each([
    ["is not JSON", "{", 400],
    ["is a list", "[]", 400],
    ["is text", '"x"', 400],
    ["is null", "null", 400],
    ["is not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), 400],
    ["has a NUL", '{"name":"\\u0000"}', 400],
    ["has a NUL in a name", '{"name":"n","\\u0000":1}', 400],
    ["is nested deeper than a stack", `{"name":"n","a":${"[".repeat(8000)}${"]".repeat(8000)}}`, 200],
    ["is larger than its limit", JSON.stringify({ name: "n", a: "x".repeat(17_000) }), 413],
  ])("that %s", async (_what, body, expected) => {
    expect(await status(body as BodyInit)).toBe(expected);
  });

  it("of another type is refused, a missing one is none", async () => {
    expect(await status('{"name":"n"}', { "content-type": "text/plain" })).toBe(415);
    expect(await status("name=n", { "content-type": "application/x-www-form-urlencoded" })).toBe(415);
    expect((await door(request("POST"), params())).status).toBe(200);
  });

  it("is read no further than its limit, whatever its length claims", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(8192).fill(32));
      },
    });
    expect(await status(endless, { "content-length": "10" })).toBe(413);
    expect(sent).toBeLessThan(10);
  });

  it("takes __proto__ for a name like any other", async () => {
    await door(request("POST", { body: '{"name":"n","__proto__":{"id":"x"}}' }), params());
    expect(run.mock.calls[0]![0].input).toEqual({ name: "n" });
  });
});

describe("the rate limit", () => {
  it("stops a caller, says when to come back, and leaves the others alone", async () => {
    await roomInMinute(5);
    const statuses = [];
    let last: Response | undefined;
    for (let at = 0; at < 50; at += 1) {
      last = await door(request("GET", { from: "10.9.9.9" }), params());
      statuses.push(last.status);
    }
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(41);
    expect(statuses.at(-1)).toBe(429);
    expect(Number(last!.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(last!.headers.get("content-type")).toBe("application/problem+json");
    expect(last!.headers.get("ratelimit")).toMatch(/^"standard";r=0;t=\d+$/);
    expect((await door(request("GET", { from: "10.9.9.8" }), params())).status).toBe(200);
  });

  it("is told with each answer, a refusal included", async () => {
    for (const given of [
      request("GET", { from: "10.9.9.7" }),
      request("POST", { from: "10.9.9.7", body: "{" }),
    ]) {
      const { headers } = await door(given, params());
      expect(headers.get("ratelimit-policy")).toMatch(/^"standard";q=\d+;w=60$/);
      expect(headers.get("ratelimit")).toMatch(/^"standard";r=\d+;t=\d{1,2}$/);
    }
  });
});
