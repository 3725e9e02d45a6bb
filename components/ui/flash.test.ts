import { expect, it } from "vitest";
import { flashText } from "#components/ui/flash.ts";

const left = (text: string) => `flash=${Buffer.from(text).toString("base64url")}`;

it.each([
  ["", ""],
  ["theme=dark; nav=open", ""],
  [`theme=dark; ${left("Aoife Brennan added")}`, "Aoife Brennan added"],
  [left("“50% off” and “%ff” saved"), "“50% off” and “%ff” saved"],
  [left("北浜 👷🏽‍♀️ ~?>?>"), "北浜 👷🏽‍♀️ ~?>?>"],
  ["myflash=no", ""],
  ["flash=%E0%A4%A", ""],
  ["flash=_w", ""],
])("%j holds %j", (cookies, text) => {
  expect(flashText(cookies)).toBe(text);
});
