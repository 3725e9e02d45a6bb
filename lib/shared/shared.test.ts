import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { isUuid, newId } from "./ids.ts";
import { searchText } from "./search-text.ts";

describe("canonicalJson", () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffled(inner)]),
    );
  };

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("is itself JSON of the same value, and stays so when repeated", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("drops what JSON drops and writes instants as text", () => {
    expect(canonicalJson({ b: undefined, a: new Date(0), c: null })).toBe(
      '{"a":"1970-01-01T00:00:00.000Z","c":null}',
    );
    expect(canonicalJson(undefined)).toBe("null");
  });
});

describe("newId", () => {
  it("is a UUID, new each time, and begins with its millisecond", () => {
    const from = Date.now();
    const ids = Array.from({ length: 1000 }, newId);
    const instants = ids.map((id) => Number.parseInt(id.slice(0, 13).replace("-", ""), 16));
    expect(ids.every(isUuid)).toBe(true);
    expect(new Set(ids).size).toBe(1000);
    expect(instants.every((instant) => instant >= from && instant <= Date.now())).toBe(true);
  });
});

describe("searchText", () => {
  it.each([
    ["Siobhán Ó Dálaigh", "siobhan o dalaigh"],
    ["  Łukasz   Żółć ", "lukasz zolc"],
    ["Søren Ærø", "soren aero"],
    ["Groß", "gross"],
    ["Đorđe", "dorde"],
    ["ＡＢＣ", "abc"],
    ["李小龍", "李小龍"],
  ])("%s is found as %s", (text, found) => expect(searchText(text)).toBe(found));

  it("of itself is itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(searchText(searchText(text))).toBe(searchText(text));
      }),
    );
  });
});
