import { expect, it, vi } from "vitest";
import { z } from "zod";
import { changeEvents } from "#lib/live/events.ts";
import { defineStream } from "./stream.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent" }));
vi.mock("./caller.ts", () => ({ currentSession: async () => ({ id: "one" }) }));

const stop = vi.fn();
const door = defineStream({
  summary: "A test.",
  surface: "user",
  input: z.object({}),
  run: async ({ signal }) => changeEvents({ watch: () => stop, stillValid: async () => true, signal }),
});
const ask = (method: string) =>
  door(new Request("http://hourly.test/live", { method }), { params: Promise.resolve({}) });

it("a stream is there for whoever reads it, and over when they leave", async () => {
  const response = await ask("GET");
  const reader = response.body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toMatch(/^retry/);
  expect(stop).not.toHaveBeenCalled();
  await reader.cancel();
  expect(stop).toHaveBeenCalledOnce();
});

it("whoever asks for the head alone gets it, and leaves nothing running", async () => {
  stop.mockClear();
  const response = await ask("HEAD");
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
  expect(response.body).toBeNull();
  expect(stop).toHaveBeenCalledOnce();
});
