import { request as httpRequest } from "node:http";
import { expect, test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { roomInMinute } from "#lib/testing/room-in-minute.ts";
import states from "#messages/en/states.json" with { type: "json" };
import { cookiesOf, homeCompany, personOf } from "../fixtures/people.ts";
import { e2ePort, e2eUrl } from "../settings.ts";
import { startSecond } from "./second-server.ts";

/** What somebody sends who wants the product to be busy. */
const here = routes.company(homeCompany);
const megabyte = 1024 * 1024;

interface Flood {
  status: number;
  /** Bytes that left the sender before it was answered */
  taken: number;
}

/** Sends megabytes until it is answered; none: the head alone, as if the body were on its way. */
function flood(
  path: string,
  cookie: string,
  headers: Record<string, string | number>,
  megabytes: number,
): Promise<Flood> {
  return new Promise((resolve, reject) => {
    const target = new URL(path, e2eUrl);
    const sent = httpRequest(target, {
      method: "POST",
      headers: { origin: e2eUrl, "sec-fetch-site": "same-origin", ...(cookie && { cookie }), ...headers },
    });
    const piece = Buffer.alloc(64 * 1024);
    let left = (megabytes * megabyte) / piece.length;
    const done = (status: number) => {
      left = 0;
      resolve({ status, taken: sent.socket?.bytesWritten ?? 0 });
      sent.destroy();
    };
    const send = (): void => {
      while (left > 0) {
        left -= 1;
        if (!sent.write(piece)) return void sent.once("drain", send);
      }
      if (!sent.destroyed) sent.end();
    };
    sent.once("response", ({ statusCode = 0 }) => done(statusCode));
    // Cut off without an answer.
    sent.once("error", (error) => (left >= 0 ? done(0) : reject(error)));
    sent.flushHeaders();
    if (megabytes > 0) send();
  });
}

const file = { "content-type": "multipart/form-data; boundary=abc", "content-length": 8 * megabyte };
const unknown = `hourly-session=${"a".repeat(43)}`;

for (const [name, cookie] of [
  ["without a cookie", ""],
  ["with a made-up cookie", "hourly-session=made-up"],
  ["with the secret of no session", unknown],
  ["with a secret that is only part of one", `x-${unknown}; hourly-session=`],
] as const) {
  test(`nothing is read of a stranger's file, ${name}`, async () => {
    for (const path of [here.imports.add(), routes.signIn(), routes.punches()]) {
      const { status, taken } = await flood(path, cookie, file, 0);
      expect([401, 413], path).toContain(status);
      expect(taken, "only the head").toBeLessThan(16 * 1024);
    }
    const untold = await flood(here.imports.add(), cookie, { "content-type": file["content-type"] }, 256);
    expect(untold.status, "cut off").toBe(0);
    // What the two ends of a connection hold by themselves counts as sent.
    expect(untold.taken).toBeLessThan(32 * megabyte);
  });
}

test("strangers take no place from those who bring files", async () => {
  const strangers = Array.from({ length: 8 }, () => flood(here.imports.add(), unknown, file, 0));
  const { status } = await flood(here.imports.add(), cookiesOf(personOf("manager")), file, 8);
  expect((await Promise.all(strangers)).map((one) => one.status)).toEqual(Array(8).fill(401));
  // It is no form of ours, which only whoever has read it can say.
  expect(status).toBe(400);
});

test("pages are made so often a minute for each person, and then ask for patience", async ({ browser }) => {
  const server = await startSecond(e2ePort + 2, { RATE_LIMIT: "6" });
  try {
    const get = async (role: "manager" | "viewer", path: string) =>
      fetch(new URL(path, server.url), {
        headers: { cookie: cookiesOf(personOf(role)) },
        redirect: "manual",
      });
    await roomInMinute(25);
    const statuses: number[] = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await get("manager", here.hoursReport())).status);
    expect(statuses, "a heavy page").toEqual([200, 200, 200, 429]);
    for (const path of [here.dashboard(), routes.clock(), routes.account()]) {
      let answer = await get("manager", path);
      for (let at = 0; at < 6 && answer.status === 200; at += 1) answer = await get("manager", path);
      expect(answer.status, path).toBe(429);
      expect(Number(answer.headers.get("retry-after")), path).toBeGreaterThan(0);
      expect(await answer.text(), path).toContain(`<title>${states.busyTitle} · Hourly</title>`);
    }
    expect((await get("viewer", here.dashboard())).status, "a colleague").toBe(200);
    const stranger = () => fetch(new URL(routes.signIn(), server.url));
    let answer = await stranger();
    for (let at = 0; at < 30 && answer.status === 200; at += 1) answer = await stranger();
    expect([answer.status, (await answer.text()).includes(states.busyTitle)], "strangers").toEqual([
      429,
      true,
    ]);
    const page = await browser.newPage({
      extraHTTPHeaders: { cookie: cookiesOf(personOf("manager")) },
      baseURL: server.url,
    });
    await page.goto(here.dashboard());
    await expect(page.getByRole("heading", { level: 1, name: states.busyTitle })).toBeVisible();
    await expect(page.getByRole("link", { name: states.tryAgain })).toHaveAttribute("href", here.dashboard());
    await page.close();
  } finally {
    await server.stop();
  }
});

test("links that the browser looks at beforehand take nothing of the minute, and tell nothing", async () => {
  const server = await startSecond(e2ePort + 5, { RATE_LIMIT: "6" });
  try {
    const cookie = cookiesOf(personOf("manager"));
    const ask = (headers: Record<string, string>) =>
      fetch(new URL(here.employees.list(), server.url), { headers: { cookie, ...headers } });
    for (let at = 0; at < 20; at += 1) {
      const ahead = { rsc: "1", "next-router-prefetch": "1" };
      const segment = { ...ahead, "next-router-segment-prefetch": "/_tree" };
      const answer = await ask(at % 2 === 0 ? ahead : segment);
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain("/employees/");
    }
    const page = await ask({});
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("/employees/");
  } finally {
    await server.stop();
  }
});
