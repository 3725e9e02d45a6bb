import { describe, expect, it } from "vitest";
import { sortLink, withParams } from "#components/table/links.ts";

describe("withParams", () => {
  it("changes one and keeps the rest", () => {
    expect(withParams("/x", { q: "a b", page: 2 }, { page: 3 })).toBe("/x?q=a+b&page=3");
  });
  it("leaves out what is empty", () => {
    expect(withParams("/x", { q: "", status: null, all: false }, { sort: undefined })).toBe("/x");
  });
});

describe("sortLink", () => {
  it("begins in the column's own direction", () => {
    expect(sortLink("/x", {}, "name")).toEqual({ href: "/x?sort=name", direction: undefined });
    expect(sortLink("/x", {}, "hired", "descending").href).toBe("/x?sort=-hired");
  });
  it("turns round on the second press", () => {
    expect(sortLink("/x", { sort: "name" }, "name")).toEqual({
      href: "/x?sort=-name",
      direction: "ascending",
    });
    expect(sortLink("/x", { sort: "-name" }, "name")).toEqual({
      href: "/x?sort=name",
      direction: "descending",
    });
  });
  it("goes back to the first page", () => {
    expect(sortLink("/x", { after: "k", q: "z" }, "name").href).toBe("/x?q=z&sort=name");
  });
});
