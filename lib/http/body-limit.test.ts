import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limitBody } from "./body-limit.ts";

const megabyte = 1024 * 1024;
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer(async (incoming, response) => {
    if (limitBody(incoming, response)) return;
    let bytes = 0;
    try {
      for await (const chunk of incoming) bytes += chunk.length;
      response.end(String(bytes));
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Begins a POST and does not end it. */
function begin(path: string, headers: Record<string, string | number>) {
  const asked = request({ port, host: "127.0.0.1", path, method: "POST", headers });
  const answer = new Promise<string>((resolve) => {
    asked.once("response", (response) => resolve(String(response.statusCode)));
    asked.once("error", () => resolve("cut off"));
  });
  asked.flushHeaders();
  return { asked, answer };
}

function send(path: string, body: Buffer, headers: Record<string, string | number>) {
  const { asked, answer } = begin(path, headers);
  asked.end(body);
  return answer;
}

const upload = "/c/acme/imports/new";
const declared = (bytes: number) => ({ "content-length": bytes });

describe("limitBody", () => {
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

  it("counts a body that does not say how long it is", async () => {
    const chunked = { "transfer-encoding": "chunked" };
    expect(await send(upload, Buffer.alloc(1000), chunked)).toBe("200");
    expect(await send(upload, Buffer.alloc(3 * megabyte), chunked)).toBe("cut off");
  });
});
