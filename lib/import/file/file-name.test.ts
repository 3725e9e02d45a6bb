import { expect, it } from "vitest";
import { shownFileName } from "./file-name.ts";

it.each([
  ["hours 2026.csv", "hours 2026.csv"],
  ["a\u0000b\r\n.csv", "a b .csv"],
  ["\u001b[31mred.csv", "[31mred.csv"],
  ["invoice\u202evsc.exe", "invoice vsc.exe"],
  ["x".repeat(15_000), "x".repeat(200)],
  [`${"x".repeat(199)}🦊`, `${"x".repeat(199)}\ufffd`],
  [" \t ", "file"],
  ["", "file"],
])("%j is shown as %j", (name, shown) => {
  expect(shownFileName(name)).toBe(shown);
});
