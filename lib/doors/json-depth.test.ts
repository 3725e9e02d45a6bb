import { expect, it } from "vitest";
import { isDeeperThan } from "./json-depth.ts";

const nested = (depth: number) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);

it.each([
  [1, 3, false],
  [3, 3, false],
  [5, 3, true],
  [8000, 20, true],
])("a list in itself %i times is deeper than %i: %s", (depth, most, expected) => {
  expect(isDeeperThan(nested(depth), most)).toBe(expected);
});

it.each([null, 1, "text", {}, [], { a: { b: [1, 2] } }])("%j is not deep", (value) => {
  expect(isDeeperThan(value, 3)).toBe(false);
});
