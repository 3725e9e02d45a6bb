import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type EventStream, keepLive, type LiveState } from "./live-connection.ts";

/** A stream that says what the test tells it to say. */
class FakeStream implements EventStream {
  readyState = 0;
  #listeners = new Map<string, () => void>();
  addEventListener(type: string, listener: () => void) {
    this.#listeners.set(type, listener);
  }
  close() {
    this.readyState = 2;
  }
  say(type: string) {
    if (type === "open") this.readyState = 1;
    this.#listeners.get(type)?.();
  }
}

const start = Date.parse("2026-11-19T14:00:00Z");
let streams: FakeStream[];
let changes: number;
let state: LiveState;
let status: number;
let live: ReturnType<typeof keepLive>;

const last = () => streams.at(-1)!;
/** Lets time pass while the server says that it is there. */
async function pass(seconds: number, beats = true) {
  for (let at = 0; at < seconds; at += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    if (beats && at % 20 === 19) last().say("here");
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  streams = [];
  changes = 0;
  state = { kind: "connecting" };
  status = 200;
  live = keepLive({
    connect: () => {
      streams.push(new FakeStream());
      return last();
    },
    probe: async () => status,
    onChange: () => {
      changes += 1;
    },
    onState: (next) => {
      state = next;
    },
  });
});
afterEach(() => {
  live.pause();
  vi.useRealTimers();
});

test("tells of changes and stays quiet otherwise", async () => {
  live.start();
  last().say("open");
  expect(state).toEqual({ kind: "live" });
  await pass(120);
  expect(changes).toBe(0);
  last().say("changed");
  expect(changes).toBe(1);
  expect(streams).toHaveLength(1);
});

test("looks again every five minutes, so that running sums and the day stay right", async () => {
  live.start();
  last().say("open");
  await pass(299);
  expect(changes).toBe(0);
  await pass(5);
  expect(changes).toBe(1);
});

test("a short break is not shown, but looked over", async () => {
  live.start();
  last().say("open");
  last().readyState = 0;
  last().say("error");
  await pass(4, false);
  expect(state).toEqual({ kind: "live" });
  last().say("open");
  expect(changes).toBe(1);
  expect(streams).toHaveLength(1);
});

test("a longer one is said, with the time of what one sees", async () => {
  live.start();
  last().say("open");
  await pass(20);
  last().readyState = 0;
  last().say("error");
  await pass(10, false);
  expect(state).toEqual({ kind: "lost", since: start + 20_000 });
});

test("a connection that only seems to live is noticed and made anew", async () => {
  live.start();
  last().say("open");
  await pass(56, false);
  expect(state).toEqual({ kind: "lost", since: start });
  expect(streams).toHaveLength(2);
  last().say("open");
  expect(state).toEqual({ kind: "live" });
  expect(changes).toBe(1);
});

test("keeps trying while the server cannot", async () => {
  live.start();
  status = 503;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    expect(streams).toHaveLength(attempt);
    last().readyState = 2;
    last().say("error");
    await pass(12, false);
  }
  expect(state).toEqual({ kind: "lost", since: start });
  expect(changes).toBe(0);
});

test.each([401, 403, 404])("an answer of %i ends it, and the page says why", async (refusal) => {
  status = refusal;
  live.start();
  last().readyState = 2;
  last().say("error");
  await pass(30, false);
  expect(changes).toBe(1);
  expect(streams).toHaveLength(1);
});

test("a bye ends it too", async () => {
  live.start();
  last().say("open");
  last().say("bye");
  await pass(30, false);
  expect(changes).toBe(1);
  expect(streams).toHaveLength(1);
});

test("holds no connection while nobody looks, and catches up afterwards", async () => {
  live.start();
  last().say("open");
  live.pause();
  expect(last().readyState).toBe(2);
  await pass(600, false);
  expect(streams).toHaveLength(1);
  live.start();
  expect(streams).toHaveLength(2);
  last().say("open");
  expect(changes).toBe(1);
  expect(state).toEqual({ kind: "live" });
});

test("a stream that was given up says nothing any more", () => {
  live.start();
  const old = last();
  live.lose();
  live.start();
  old.say("changed");
  expect(changes).toBe(0);
});
