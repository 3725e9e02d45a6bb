import { createServer, type IncomingMessage, request, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { listening } from "#lib/testing/listening.ts";
import { limitBody } from "./body-limit.ts";

const megabyte = 1024 * 1024;
let server: Server;
let port: number;

const isSignedIn = vi.fn(async ({ headers }: IncomingMessage) => {
  if (headers.cookie === "broken") throw new Error("The database is away.");
  return headers.cookie === "mine" || headers.cookie === "colleague's";
});
const mayImport = async ({ headers }: IncomingMessage, slug: string) => {
  if (slug === "broken") throw new Error("The database is away.");
  return headers.cookie === "mine" && slug === "acme";
};

beforeAll(async () => {
  server = createServer(async (incoming, response) => {
    if (await limitBody(incoming, response, { isSignedIn, mayImport })) return;
    let bytes = 0;
    try {
      for await (const chunk of incoming) bytes += chunk.length;
      response.end(String(bytes));
    } catch {
      response.destroy();
    }
  });
  port = await listening(server);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Begins a POST and does not end it. */
function begin(path: string, headers: Record<string, string | number>, cookie = "mine") {
  const asked = request({ port, host: "127.0.0.1", path, method: "POST", headers: { ...headers, cookie } });
  const answer = new Promise<string>((resolve) => {
    asked.once("response", (response) => resolve(String(response.statusCode)));
    asked.once("error", () => resolve("cut off"));
  });
  asked.flushHeaders();
  return { asked, answer };
}

function send(path: string, body: Buffer, headers: Record<string, string | number>, cookie?: string) {
  const { asked, answer } = begin(path, headers, cookie);
  asked.end(body);
  return answer;
}

const upload = "/c/acme/imports/new";
const declared = (bytes: number) => ({ "content-length": bytes });

describe("limitBody", () => {
  it("takes no more for signing in than a form holds, whoever asks", async () => {
    const large = Buffer.alloc(20_000);
    for (const cookie of ["mine", "yours"])
      expect(await send("/api/auth/callback/credentials", large, declared(20_000), cookie)).toBe("413");
    expect(await send("/api/auth/callback/credentials", Buffer.alloc(9), declared(9), "yours")).toBe("200");
  });

  it.each([
    "/sign-in",
    "/api/v1/punches",
    "/c/acme/imports",
    "/c/acme/imports/new/x",
    "/x/c/acme/imports/new",
  ])("takes a form at %s and nothing larger", async (path) => {
    expect(await send(path, Buffer.alloc(1000), declared(1000))).toBe("200");
    expect(await begin(path, declared(2 * megabyte)).answer).toBe("413");
  });

  it("takes a file where one is asked for, up to the largest", async () => {
    const file = Buffer.alloc(2 * megabyte);
    expect(await send(`${upload}?again=1`, file, declared(file.length))).toBe("200");
    expect(await begin(upload, declared(70 * megabyte)).answer).toBe("413");
  });

  it("reads few files at once, and others when those are done", async () => {
    const file = Buffer.alloc(2 * megabyte);
    const slow = [1, 2, 3].map(() => begin(upload, declared(file.length)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await send(upload, Buffer.alloc(10), declared(10))).toBe("200");
    expect(await begin(upload, declared(file.length)).answer).toBe("503");
    for (const { asked } of slow) asked.end(file);
    expect(await Promise.all(slow.map(({ answer }) => answer))).toEqual(["200", "200", "200"]);
    await expect.poll(() => send(upload, file, declared(file.length))).toBe("200");
  });

  it("takes no file from whoever may not import there, who holds no place among the files", async () => {
    const large = declared(2 * megabyte);
    const colleagues = Array.from({ length: 6 }, () => begin(upload, large, "colleague's"));
    expect(await Promise.all(colleagues.map(({ answer }) => answer))).toEqual(Array(6).fill("403"));
    expect(await begin("/c/another/imports/new", large).answer).toBe("403");
    expect(await begin("/c/broken/imports/new", large).answer).toBe("503");
    expect(await send(upload, Buffer.alloc(100_000), declared(100_000), "colleague's")).toBe("200");
    const file = Buffer.alloc(2 * megabyte);
    expect(await send(upload, file, large)).toBe("200");
  });

  it("counts a body that does not say how long it is", async () => {
    const chunked = { "transfer-encoding": "chunked" };
    expect(await send(upload, Buffer.alloc(1000), chunked)).toBe("200");
    expect(await send(upload, Buffer.alloc(3 * megabyte), chunked)).toBe("cut off");
  });
});

describe("limitBody of somebody who is not signed in", () => {
  beforeEach(() => void isSignedIn.mockClear());

  it.each(["", "hourly-session=made-up"])("takes the forms there are for strangers (%s)", async (cookie) => {
    expect(await send("/sign-in", Buffer.alloc(16_000), declared(16_000), cookie)).toBe("200");
    expect(isSignedIn, "nobody is asked for what is small").not.toHaveBeenCalled();
  });

  it.each([upload, "/sign-in", "/api/v1/punches"])(
    "refuses at %s before a byte of it is read",
    async (path) => {
      expect(await begin(path, declared(20_000), "hourly-session=made-up").answer).toBe("401");
      expect(await begin(upload, declared(60 * megabyte), "").answer).toBe("401");
    },
  );

  it("holds no place among the files", async () => {
    const strangers = Array.from({ length: 6 }, () => begin(upload, declared(2 * megabyte), ""));
    expect(await Promise.all(strangers.map(({ answer }) => answer))).toEqual(Array(6).fill("401"));
    const file = Buffer.alloc(2 * megabyte);
    expect(await send(upload, file, declared(file.length))).toBe("200");
  });

  it("cuts off what does not say how long it is", async () => {
    const chunked = { "transfer-encoding": "chunked" };
    expect(await send("/sign-in", Buffer.alloc(1000), chunked, "")).toBe("200");
    expect(await send("/sign-in", Buffer.alloc(40_000), chunked, "")).toBe("cut off");
  });

  it("reads nothing large while the database cannot say who it is", async () => {
    expect(await begin(upload, declared(2 * megabyte), "broken").answer).toBe("503");
  });
});
