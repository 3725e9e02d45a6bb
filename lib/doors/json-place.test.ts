import { expect, it } from "vitest";
import { placeOfError } from "./json-place.ts";

it.each([
  ["abc", 1, 1],
  ["", 1, 1],
  ['{"a":1', 1, 7],
  ['{"a":1,}', 1, 8],
  ['{"a" 1}', 1, 6],
  ['{"a":tru}', 1, 9],
  ['{"a":1}}', 1, 8],
  ['{\n  "a": 1,\n  "b": x\n}', 3, 8],
  ['{"a":"\\q"}', 1, 8],
  ['{"a": 01}', 1, 8],
])("%j stops being JSON in line %i at %i", (text, line, column) => {
  expect(placeOfError(text)).toEqual({ line, column });
});

it("is quick about a long text", () => {
  const text = `{"a":"${"x".repeat(1_000_000)}", b}`;
  expect(placeOfError(text)).toEqual({ line: 1, column: 1_000_010 });
});
