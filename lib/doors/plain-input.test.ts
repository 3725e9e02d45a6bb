import { describe, expect, it, vi } from "vitest";
import { hasNul, plainForm, plainSearch, plainSubmission } from "./plain-input.ts";

function form(...fields: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe("plainForm", () => {
  it("reads fields, lists and leaves out what Next adds", () => {
    const data = form(
      ["name", "a"],
      ["day[]", "1"],
      ["day[]", "2"],
      ["$ACTION_REF_1", ""],
      ["$ACTION_1:0", "{}"],
    );
    expect(plainForm(data)).toEqual({ name: "a", day: ["1", "2"] });
  });

  it("takes the first of a field that is sent twice", () => {
    expect(plainForm(form(["name", "a"], ["name", "b"]))).toEqual({ name: "a" });
  });

  it("looks no name up, so that very many cost no more than reading them", () => {
    const data = form(["name", "a"], ["other", "b"], ["day[]", "1"]);
    const lookUps = [vi.spyOn(data, "get"), vi.spyOn(data, "getAll")];
    plainForm(data);
    for (const lookUp of lookUps) expect(lookUp).not.toHaveBeenCalled();
  });

  it("takes no name for more than a name", () => {
    const values = plainForm(form(["__proto__", "x"], ["__proto__[]", "y"], ["constructor", "z"]));
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).y).toBeUndefined();
    expect(Object.keys(values)).toContain("constructor");
  });
});

describe("plainSubmission", () => {
  it("lets what the page bound win over a field of the same name", () => {
    expect(plainSubmission({ company: "ours" }, form(["company", "theirs"], ["name", "n"]))).toEqual({
      company: "ours",
      name: "n",
    });
  });

  it.each([
    [null, form()],
    ["text", form()],
    [{ id: { not: "" } }, form()],
    [{ id: ["a"] }, form()],
    [{}, null],
    [{}, { get: 1 }],
    [{}, [["a", "b"]]],
  ])("refuses what no form of ours sends: %j", (target, data) => {
    expect(() => plainSubmission(target, data)).toThrow(expect.objectContaining({ code: "bad_request" }));
  });

  it.each([
    [{}, form(["name", "a\u0000"])],
    [{}, form(["a\u0000", "x"])],
    [{ id: "\u0000" }, form()],
    [{}, form(["list[]", "ok"], ["list[]", "\u0000"])],
  ])("refuses NUL anywhere", (target, data) => {
    expect(() => plainSubmission(target, data)).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});

describe("plainSearch", () => {
  it("takes the first of a repeated parameter and leaves out empty ones", () => {
    expect(plainSearch({ a: ["1", "2"], b: "", c: "x", d: undefined, e: [] })).toEqual({ a: "1", c: "x" });
  });
});

describe("hasNul", () => {
  it("looks into everything, however deep", () => {
    const deep = JSON.parse(`${'{"a":['.repeat(50_000)}"x\\u0000"${"]}".repeat(50_000)}`);
    expect(hasNul(deep)).toBe(true);
    expect(hasNul({ a: [{ b: ["", 0, null, true] }] })).toBe(false);
    expect(hasNul({ "a\u0000": 1 })).toBe(true);
  });
});
