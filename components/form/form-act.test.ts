import { describe, expect, it } from "vitest";
import { fillFrom, formDataOf } from "#components/form/form-act.ts";
import { plainForm } from "#lib/doors/plain-input.ts";

describe("fillFrom", () => {
  it.each([
    ["/c/x/employees/{id}", { id: "42" }, "/c/x/employees/42"],
    ["/c/x?open=%7Bid%7D", { id: "42" }, "/c/x?open=42"],
    ["{name} saved", { name: "Aoife" }, "Aoife saved"],
    ["{count} moved", { count: 3 }, "3 moved"],
    ["{missing}", {}, "{missing}"],
    ["{nested}", { nested: { a: 1 } }, "{nested}"],
    ["{id}", null, "{id}"],
  ])("%j with %j", (text, data, expected) => {
    expect(fillFrom(text, data)).toBe(expected);
  });
});

it("sends an array so that the door reads a list, also with one or nothing in it", () => {
  expect(plainForm(formDataOf({ ids: ["a", "b"], reason: "moved" }))).toEqual({
    ids: ["a", "b"],
    reason: "moved",
  });
  expect(plainForm(formDataOf({ ids: ["a"] }))).toEqual({ ids: ["a"] });
  expect(plainForm(formDataOf({ ids: [] }))).toEqual({});
});
