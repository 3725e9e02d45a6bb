import { expect, it } from "vitest";
import { flashText } from "#components/ui/flash.ts";

it.each([
  ["", ""],
  ["theme=dark; nav=open", ""],
  ["theme=dark; flash=Aoife%20Brennan%20added", "Aoife Brennan added"],
  ["myflash=no", ""],
  ["flash=%E0%A4%A", ""],
])("%j holds %j", (cookies, text) => {
  expect(flashText(cookies)).toBe(text);
});
