import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountText, minorDigits, mostMinor, parseAmount } from "./money.ts";

describe("the digits of a currency", () => {
  // ISO 4217, list one: exponents
  it.each([
    ["EUR", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
  ])("%s has %i", (currency, digits) => expect(minorDigits(currency)).toBe(digits));
});

describe("an amount somebody typed", () => {
  it.each([
    ["1642.20", "EUR", 164220n],
    ["1642.2", "EUR", 164220n],
    ["1642", "EUR", 164200n],
    ["1,642.20", "EUR", 164220n],
    ["1.642,20", "EUR", 164220n],
    ["1 642,20", "EUR", 164220n],
    ["1’642.20", "CHF", 164220n],
    ["1.250", "EUR", 125000n],
    ["1.250", "KWD", 1250n],
    ["1,250,000", "JPY", 1250000n],
    ["0.05", "EUR", 5n],
    ["12.", "EUR", 1200n],
  ])("%s %s is %s units", (text, currency, minor) => expect(parseAmount(text, currency)).toBe(minor));

  it.each([
    ["", "EUR"],
    ["12.345,6.7", "EUR"],
    ["1.2.3", "EUR"],
    ["1.25", "JPY"],
    ["1,23,456", "EUR"],
    ["-5", "EUR"],
    ["1e3", "EUR"],
    ["100000000000000", "EUR"],
    ["１２", "EUR"],
  ])("“%s” %s is none", (text, currency) => expect(parseAmount(text, currency)).toBeNull());

  it("comes back from its own text", () => {
    const currency = fc.constantFrom("EUR", "JPY", "KWD", "USD", "CLF");
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: mostMinor }), currency, (minor, code) => {
        const digits = minorDigits(code);
        // "123.456" without a point of cents is read as thousands; the own text always has all its digits.
        expect(parseAmount(amountText(minor, code), code)).toBe(minor);
        expect(amountText(minor, code).split(".")[1]?.length ?? 0).toBe(digits);
      }),
    );
  });
});

it("a debt carries its sign", () => expect(amountText(-5n, "EUR")).toBe("-0.05"));
