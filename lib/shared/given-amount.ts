import { z } from "zod";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { minorDigits, mostMinor, parseAmount } from "./money.ts";

/** An amount as somebody gives it: whole minor units by machines, text by people. The record knows the currency. */
export type GivenAmount = bigint | string;

/**
 * Minor units of an amount that was given, in the currency of its record.
 *
 * Errors: invalid at `field` when the text is no amount of this currency.
 */
export function toMinor(given: GivenAmount, currency: string, field: string): bigint {
  if (typeof given === "bigint") return given;
  const minor = parseAmount(given, currency);
  if (minor !== null) return minor;
  const digits = minorDigits(currency);
  throw invalid(
    field,
    digits === 0
      ? said("shared.wholeAmount", { currency })
      : said("shared.amountPlaces", { currency, digits }),
  );
}

/** Minor units as JSON has them: a whole number that is not negative. */
export const minorUnits = z
  .number({ error: said("shared.minorUnits") })
  .int(said("shared.minorUnits"))
  .min(0, said("shared.minorUnits"))
  .max(Number(mostMinor), said("shared.minorUnits"))
  .transform((units) => BigInt(units));
