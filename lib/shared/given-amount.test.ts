import { describe, expect, it } from "vitest";
import { toAppError } from "#lib/errors.ts";
import { minorUnits, toMinor } from "./given-amount.ts";

const refusal = (given: string, currency: string) => {
  try {
    toMinor(given, currency, "price");
    return null;
  } catch (error) {
    return toAppError(error).fields;
  }
};

describe("an amount that is given", () => {
  it("is taken as it is in units, and read in the record's currency as text", () => {
    expect(toMinor(164_220n, "EUR", "price")).toBe(164_220n);
    expect(toMinor("1,642.20", "EUR", "price")).toBe(164_220n);
    expect(toMinor("1642", "JPY", "price")).toBe(1642n);
  });

  it("is refused at its field, saying how the currency is written", () => {
    expect(refusal("1.5", "JPY")).toEqual({ price: ["Type a whole amount of JPY, such as 1250."] });
    expect(refusal("1.234", "USD")).toBeNull();
    expect(refusal("1.2345", "USD")).toEqual({
      price: ["Type an amount of USD with at most 2 digits after the point, such as 1250.50."],
    });
  });

  it.each([-1, 1.5, 1e15, "5", null])("in units is whole and not negative: not %s", (value) => {
    expect(minorUnits.safeParse(value).success).toBe(false);
  });
});
