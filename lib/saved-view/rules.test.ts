import fc from "fast-check";
import { expect, it } from "vitest";
import { viewQuery } from "./rules.ts";

it.each([
  ["", ""],
  ["?sort=-name&q=bar", "q=bar&sort=-name"],
  ["q=bar&page=abc&open=x&entry=y&before=1&after=2&hide=role.email", "hide=role.email&q=bar"],
  ["q=&state=all", "state=all"],
  ["q=%3Cb%3E%26", "q=%3Cb%3E%26"],
])("of %j a view keeps %j", (query, kept) => {
  expect(viewQuery(query)).toBe(kept);
});

it("is the same when it is taken again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => viewQuery(viewQuery(text)) === viewQuery(text)),
  );
});
