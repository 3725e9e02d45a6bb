import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  escapeLike,
  keyset,
  listFields,
  matches,
  pageOfAll,
  portionOf,
  sortText,
  wordsWhere,
} from "./list.ts";
import { decodeCursor } from "./paging.ts";

const query = z.object(listFields(["name", "code"]));

describe("an address", () => {
  it.each([
    [{}, { q: "", sort: { column: "name", descending: false }, state: "active" }],
    [
      { q: "  mar ", sort: "-code", state: "all" },
      { q: "mar", sort: { column: "code", descending: true }, state: "all" },
    ],
    [
      { q: "x".repeat(300), sort: "password", state: "gone", page: 7 },
      { q: "x".repeat(100), sort: { column: "name", descending: false }, state: "active" },
    ],
  ])("%j is read as %j", (given, expected) => {
    expect(query.parse(given)).toEqual(expected);
  });

  it.each([
    [{ hide: "role.email" }, { hide: "role.email" }],
    [{ hide: "none" }, { hide: "none" }],
    [{ hide: "<b>" }, {}],
    [{ rows: "100" }, { rows: 100 }],
    [{ rows: "101" }, {}],
    [{ rows: "-1" }, {}],
    [{ open: "x" }, {}],
  ])("%j says how it is looked at as %j", (given, expected) => {
    const { hide, rows, open } = query.parse(given);
    expect({ hide, rows, open }).toEqual({ hide: undefined, rows: undefined, open: undefined, ...expected });
    expect(portionOf({ rows }).size).toBe(rows ?? 50);
  });

  it("is written as it was read", () => {
    for (const sort of ["name", "-name", "code", "-code"])
      expect(sortText(query.parse({ sort }).sort)).toBe(sort);
  });
});

it("takes the signs of LIKE literally", () => {
  expect(escapeLike("50%_\\")).toBe("50\\%\\_\\\\");
});

it("asks for each word at the beginning of a word", () => {
  const [where] = wordsWhere("Siobhán O", "nameSearch", ["number"]) as { OR: { AND?: object[] }[] }[];
  expect(where?.OR[0]?.AND).toHaveLength(2);
  expect(JSON.stringify(where)).toContain('{"nameSearch":{"startsWith":"siobhan"}}');
  expect(JSON.stringify(where)).toContain('{"number":{"startsWith":"Siobhán O"}}');
  expect(wordsWhere("   ", "nameSearch")).toEqual([]);
});

it.each([
  ["dub air", ["Dublin Airport"], true],
  ["AIR dub", ["Dublin Airport"], true],
  ["port", ["Dublin Airport"], false],
  ["ó d", ["Siobhán O'Dálaigh"], true],
  ["quay", ["Store", "12 Harbour Quay"], true],
  ["", ["anything"], true],
])("%j in %j: %s", (q, texts, expected) => {
  expect(matches(q, ...texts)).toBe(expected);
});

it("starts from the beginning when a cursor makes no sense", () => {
  const cursor = {
    value: "no date",
    id: "00000000-0000-7000-8000-000000000000",
    direction: "after",
  } as const;
  expect(keyset({ column: "hiredOn", descending: false }, cursor, { toValue: () => null }).where).toEqual({});
});

it("walks through rows at hand without leaving one out or showing one twice, both ways", () => {
  fc.assert(
    fc.property(fc.nat(25), fc.integer({ min: 1, max: 7 }), (count, size) => {
      const all = Array.from({ length: count }, (_, at) => ({
        id: `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`,
      }));
      const forwards: string[] = [];
      let page = pageOfAll(all, null, size);
      const first = page;
      for (;;) {
        forwards.push(...page.rows.map((row) => row.id));
        if (!page.after) break;
        page = pageOfAll(all, decodeCursor(page.after), size);
      }
      expect(forwards).toEqual(all.map((row) => row.id));
      while (page.before) page = pageOfAll(all, decodeCursor(page.before), size);
      expect(page.rows).toEqual(first.rows.slice(0, page.rows.length));
      expect(page.total).toBe(count);
    }),
  );
});
