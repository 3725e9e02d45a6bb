import { expect, it } from "vitest";
import { formatMoney } from "./money.ts";

it.each([
  [164220n, "EUR", "en-IE", "€1,642.20"],
  [164220n, "EUR", "de-DE", "1.642,20 €"],
  [125000n, "JPY", "ja-JP", "￥125,000"],
  [-1173n, "EUR", "en-IE", "−€11.73"],
  [99_999_999_999_999n, "USD", "en-US", "$999,999,999,999.99"],
  [5n, "KWD", "en-GB", "KWD 0.005"],
] as const)("%s %s in %s is %s", (minor, currency, locale, text) =>
  expect(formatMoney(minor, currency, locale).replace(/\u00a0/g, " ")).toBe(text),
);
