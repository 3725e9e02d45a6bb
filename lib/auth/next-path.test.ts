import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeNextPath } from "./next-path.ts";

describe("safeNextPath", () => {
  it.each([
    ["/clock", "/clock"],
    ["/c/harbour-lane/employees?search=a%20b", "/c/harbour-lane/employees?search=a%20b"],
    ["/c/a/../b", "/c/b"],
    ["/clock#part", "/clock"],
  ])("goes to %s", (text, path) => {
    expect(safeNextPath(text)).toBe(path);
  });

  it.each([
    null,
    undefined,
    "",
    "clock",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    `/${"a".repeat(3000)}`,
  ])("refuses %j", (text) => {
    expect(safeNextPath(text)).toBeNull();
  });

  it("never leaves the portal, whatever it is given", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      "..",
      ".",
      "@",
      ":",
      "evil.example",
      "%2f",
      "%5c",
      "\t",
      "http:",
      "?",
      "#",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = safeNextPath(`/${pieces.join("")}`);
        if (path !== null)
          expect(new URL(path, "https://portal.example").origin).toBe("https://portal.example");
      }),
    );
  });
});
