import { beforeEach, expect, it, vi } from "vitest";
import { currentSession } from "./caller.ts";

const { find, jar } = vi.hoisted(() => ({
  find: vi.fn(async () => null),
  jar: new Map<string, { value: string }>(),
}));
vi.mock("#lib/access/session.ts", () => ({ findSession: find }));
vi.mock("next/headers", () => ({ cookies: async () => jar, headers: async () => new Headers() }));

beforeEach(() => {
  jar.clear();
  find.mockClear();
});

it("nobody is looked up who brings nothing", async () => {
  jar.set("theme", { value: "dark" });
  expect(await currentSession()).toBeNull();
  expect(find).not.toHaveBeenCalled();
});

it("whoever brings a cookie is looked up", async () => {
  jar.set("hourly-session", { value: "a secret" });
  await currentSession();
  expect(find).toHaveBeenCalledExactlyOnceWith("a secret");
});
