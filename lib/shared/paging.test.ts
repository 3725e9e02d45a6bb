import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cursor, countLimit, cutPage, decodeCursor, encodeCursor, limitedCount } from "./paging.ts";

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;

describe("a cursor", () => {
  it("comes back as it went", () => {
    const cursor = fc.record({
      value: fc.string({ unit: "grapheme", maxLength: 80 }).filter((text) => !text.includes("\u0000")),
      id: fc.nat(999_999).map(id),
      direction: fc.constantFrom<Cursor["direction"]>("after", "before"),
    });
    fc.assert(
      fc.property(cursor, (one) => {
        expect(decodeCursor(encodeCursor(one))).toEqual(one);
      }),
    );
  });

  it("that somebody made up is none", () => {
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    for (const text of [
      null,
      undefined,
      "",
      "x",
      "%%%",
      made(null),
      made({}),
      made([1, 2, 3]),
      made([1, "a", "b"]),
      made([1, "a\u0000", id(1)]),
      made([1, {}, id(1)]),
      "A".repeat(5000),
    ])
      expect(decodeCursor(text)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cursor = decodeCursor(text);
        expect(cursor === null || typeof cursor.value === "string").toBe(true);
      }),
    );
  });
});

describe("cutPage", () => {
  type Row = { id: string; name: string };
  const all: Row[] = Array.from({ length: 23 }, (_, at) => ({
    id: id(at),
    name: `n${String(at).padStart(3, "0")}`,
  }));
  /** What a query by key does, in memory. */
  function read(text: string | null, size: number) {
    const cursor = decodeCursor(text);
    const key = (row: { name?: string; value?: string; id: string }) => `${row.name ?? row.value} ${row.id}`;
    const beside =
      cursor === null
        ? all
        : all.filter((row) =>
            cursor.direction === "after" ? key(row) > key(cursor) : key(row) < key(cursor),
          );
    const inOrder = cursor?.direction === "before" ? beside.toReversed() : beside;
    return cutPage(inOrder.slice(0, size + 1), size, cursor, (row) => row.name, all.length);
  }

  it("walks forth and back over every row once, whatever the size of a page", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (size) => {
        const pages = [read(null, size)];
        for (let last = pages[0]!; last.after; pages.push(last)) last = read(last.after, size);
        const forth = pages.flatMap((page) => page.rows);
        expect(forth).toEqual(all);
        for (let at = pages.length - 1; at > 0; at -= 1) {
          const back = read(pages[at]!.before, size);
          expect(back.rows).toEqual(pages[at - 1]!.rows);
        }
        expect(read(null, size).before).toBeNull();
      }),
    );
  });

  it("of nothing is nothing", () => {
    expect(cutPage([], 5, null, () => "", 0)).toEqual({ rows: [], total: 0, before: null, after: null });
  });
});

describe("limitedCount", () => {
  it("is exact to a thousand", () => {
    expect(limitedCount(countLimit)).toBe(1000);
    expect(limitedCount(countLimit + 1)).toBeNull();
  });
});
