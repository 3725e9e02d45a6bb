import { createServer } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listening } from "#lib/testing/listening.ts";
import { limitPatience } from "./slow-body.ts";

let handled = 0;
const server = createServer((request, response) => {
  limitPatience(request, response, 300);
  request.on("error", () => {});
  if (request.url === "/answered") response.write("a");
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    handled += 1;
    response.end(`read ${Buffer.concat(chunks).length}`);
  });
});
let port = 0;
beforeAll(async () => {
  port = await listening(server);
});
afterAll(() => server.close());

/** What comes back for these pieces, sent with pauses between them. */
function send(pieces: string[], pauseMs: number): Promise<{ answer: string; ms: number }> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (data) => (answer += data));
    socket.on("error", () => {});
    socket.on("close", () => resolve({ answer, ms: performance.now() - begun }));
    for (const [at, piece] of pieces.entries())
      setTimeout(() => socket.writable && socket.write(piece), at * pauseMs);
  });
}

const head = (path: string, lines: string) =>
  `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${lines}\r\n\r\n`;

test("a body that trickles is not waited for", async () => {
  const trickle = Array.from({ length: 40 }, () => "x");
  const { answer, ms } = await send([head("/", "content-length: 40"), ...trickle], 50);
  expect(answer).toMatch(/^HTTP\/1.1 408/);
  expect(answer).toContain("did not arrive in time");
  expect(ms).toBeLessThan(1_500);
});

test("nor one that does not say how long it is", async () => {
  const trickle = Array.from({ length: 40 }, () => "1\r\nx\r\n");
  const { answer } = await send([head("/", "transfer-encoding: chunked"), ...trickle], 50);
  expect(answer).toMatch(/^HTTP\/1.1 408/);
});

test("one whose answer has begun is cut off", async () => {
  const { answer, ms } = await send([head("/answered", "content-length: 9"), "x"], 10);
  expect(answer).not.toContain("408");
  expect(ms).toBeLessThan(1_500);
});

test("a body that arrives in time, and one as large as a file, are left alone", async () => {
  const before = handled;
  const quick = await send([head("/", "content-length: 3"), "abc"], 20);
  expect(quick.answer).toMatch(/^HTTP\/1.1 200[\s\S]*read 3/);
  const large = await send([head("/", "content-length: 20000"), "x".repeat(10_000), "x".repeat(10_000)], 400);
  expect(large.answer).toMatch(/^HTTP\/1.1 200[\s\S]*read 20000/);
  expect(handled - before).toBe(2);
});
