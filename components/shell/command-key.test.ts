import { expect, test } from "vitest";
import { isApple } from "./command-key.ts";

test.each([
  ["MacIntel", true],
  ["iPhone", true],
  ["iPad", true],
  ["Win32", false],
  ["Linux x86_64", false],
  ["Linux armv81", false],
  ["", false],
])("%s has a key of commands of its own: %s", (platform, expected) => {
  expect(isApple(platform)).toBe(expected);
});
