import { expect, test } from "vitest";
import { newId } from "#lib/shared/ids.ts";
import { importChoice } from "./schema.ts";

const id = newId();

test.each([
  [
    { all: "earlier", "4-start": "later" },
    { all: "earlier", each: {} },
  ],
  [
    { all: "each", "4-start": "later", "9-end": "earlier" },
    { all: null, each: { "4-start": "later", "9-end": "earlier" } },
  ],
  [
    { "4-start": "sideways", "x-start": "later", __proto__x: "later" },
    { all: null, each: {} },
  ],
])("the choice of %j", (fields, choice) => {
  expect(importChoice.parse({ id, ...fields })).toEqual({ id, choice });
});

test("one word that is none is refused", () => {
  expect(importChoice.safeParse({ id, all: "perhaps" }).success).toBe(false);
});
