import { expect, it } from "vitest";
import { parseRate } from "./rules.ts";

it.each([
  ["15.50", "EUR", "1550"],
  ["15,5", "EUR", "1550"],
  ["1250", "JPY", "1250"],
  ["1,250.00", "USD", "125000"],
  ["1.250", "KWD", "1250"],
  ["15.505", "EUR", null],
  ["1,250", "USD", null],
  ["1.250", "JPY", null],
  ["", "EUR", null],
])("%j of %s is %j", (text, currency, minor) => {
  expect(parseRate(text, currency)?.toString() ?? null).toBe(minor);
});
