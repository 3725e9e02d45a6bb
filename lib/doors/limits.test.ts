import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { limitKey, takeToken } from "./limits.ts";

vi.hoisted(() => Object.assign(process.env, { RATE_LIMIT: "10" }));
beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-20T12:00:00Z"), toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function taken(name: Parameters<typeof takeToken>[0], caller: string, tries: number): Promise<number> {
  const results = [];
  for (let at = 0; at < tries; at += 1) results.push(takeToken(name, caller));
  return (await Promise.allSettled(results)).filter(({ status }) => status === "fulfilled").length;
}

it("refuses the one above the limit and says how long to wait", async () => {
  expect(await taken("standard", "one", 10)).toBe(10);
  await expect(takeToken("standard", "one")).rejects.toMatchObject({
    code: "rate_limited",
    status: 429,
    retryAfter: 60,
  });
});

it("counts each caller and each limit by itself", async () => {
  expect(await taken("heavy", "two", 8)).toBe(5);
  expect(await taken("heavy", "three", 8)).toBe(5);
  expect(await taken("signIn", "two", 8)).toBe(2);
  expect(await taken("mail", "two", 8)).toBe(1);
});

it("lets a caller in again as the window slides, not all at once at the full minute", async () => {
  expect(await taken("standard", "four", 20)).toBe(10);
  vi.setSystemTime(new Date("2026-11-20T12:01:30Z"));
  expect(await taken("standard", "four", 20)).toBe(5);
  vi.setSystemTime(new Date("2026-11-20T12:03:30Z"));
  expect(await taken("standard", "four", 20)).toBe(10);
});

it("counts a session by itself and strangers by their network", () => {
  expect(limitKey("a", "192.0.2.1")).not.toBe(limitKey("b", "192.0.2.1"));
  expect(limitKey(undefined, "192.0.2.1")).not.toBe(limitKey(undefined, "192.0.2.2"));
  expect(limitKey(undefined, "2001:db8::1")).toBe(limitKey(undefined, "2001:db8::2"));
});
