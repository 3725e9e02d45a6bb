import fc from "fast-check";
import { expect, it } from "vitest";
import { findKeyTwice } from "./json-twice.ts";

it.each([
  ['{"a":1,"a":1}', "a", 1, 8],
  ['{"a":1,"b":{"c":2,"a":3,"c":4}}', "c", 1, 25],
  ['{"a":1,\n  "\\u0061" : 2}', "a", 2, 3],
  ['[{"a":[{}, {"":0,"":0}]}]', "", 1, 18],
  ['{"a\\"":1,"a\\"":2}', 'a"', 1, 10],
  ['{"\\\\":1,"\\u005c":2}', "\\", 1, 9],
  ['{"__proto__":1,"__proto__":2}', "__proto__", 1, 16],
  ['{"name":"x","name":["x","name"]}', "name", 1, 13],
])("%s has %j twice", (text, key, line, column) => {
  expect(findKeyTwice(text)).toEqual({ key, place: { line, column } });
});

it.each([
  "{}",
  "[]",
  '"a"',
  "null",
  '{"a":1,"A":1," a":1}',
  '[{"a":1},{"a":1}]',
  '{"a":{"a":{"a":"a"}},"b":["a","a","b"]}',
  '{"a":"\\",\\"a\\":1","b":"}","c":"{\\"c\\":"}',
])("%s has none", (text) => {
  expect(findKeyTwice(text)).toBeNull();
});

/** A JSON text as a tree that may hold a key twice, as JSON.parse never gives it. */
interface Tree {
  text: string;
  isTwice: boolean;
}

const key = fc.oneof(fc.constantFrom("a", "b", 'a"', "\\", "é", ""), fc.string({ maxLength: 3 }));
const gap = fc.constantFrom("", " ", "\n", "\t ");
/** One text is written in several ways. */
const written = (text: string, escaped: boolean) =>
  escaped
    ? `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`).join("")}"`
    : JSON.stringify(text);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 0 }).map((value) => ({ text: JSON.stringify(value), isTwice: false })),
    fc.array(tie("tree"), { maxLength: 4 }).map((items) => ({
      text: `[${items.map(({ text }) => text).join(",")}]`,
      isTwice: items.some((one) => one.isTwice),
    })),
    fc
      .tuple(gap, fc.array(fc.tuple(key, fc.boolean(), tie("tree")), { maxLength: 4 }))
      .map(([space, entries]) => ({
        text: `{${entries.map(([name, escaped, { text }]) => `${space}${written(name, escaped)}${space}:${space}${text}${space}`).join(",")}}`,
        isTwice:
          new Set(entries.map(([name]) => name)).size < entries.length ||
          entries.some(([, , one]) => one.isTwice),
      })),
  ),
}));

it("a key is found twice exactly where there is one, however texts and keys are written", () => {
  fc.assert(
    fc.property(tree, ({ text, isTwice }) => {
      expect(() => JSON.parse(text)).not.toThrow();
      expect(findKeyTwice(text) !== null, text).toBe(isTwice);
    }),
    { numRuns: 2000 },
  );
});

it("is quick about a long text and a deep one", () => {
  expect(findKeyTwice(`{"a":"${"\\n".repeat(1_000_000)}","b":1}`)).toBeNull();
  expect(findKeyTwice(`${'{"a":['.repeat(3000)}${"]}".repeat(3000)}`)).toBeNull();
});
