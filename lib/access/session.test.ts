import { expect, it, vi } from "vitest";
import { findSession, isSignedIn } from "./session.ts";

const resolver = vi.hoisted(() => vi.fn());
vi.mock("./resolver.ts", () => ({ resolver }));

it.each(["", "nonsense", "\u0000", "a".repeat(42), "a".repeat(44), `${"a".repeat(42)}=`, "x".repeat(5000)])(
  "what cannot be a secret (%j) is not looked up",
  async (secret) => {
    expect(await findSession(secret)).toBeNull();
    expect(await isSignedIn(secret)).toBe(false);
    expect(resolver).not.toHaveBeenCalled();
  },
);

it("nor is no secret at all", async () => {
  expect(await isSignedIn(null)).toBe(false);
  expect(resolver).not.toHaveBeenCalled();
});
