import { z } from "zod";
import { said } from "#lib/i18n/said.ts";

/**
 * Money is a whole number of the currency's smallest unit (cents, yen) beside the currency's ISO 4217 code. It is
 * never a float: text becomes units digit by digit, and units become text the same way.
 */

/** The most one amount can be: far above any price, far below where a JSON number stops being exact. */
export const mostMinor = 99_999_999_999_999n;

const places = new Map<string, number>();

/** How many digits stand behind the point: 2 for EUR, 0 for JPY, 3 for KWD. Source: CLDR, by way of Intl. */
export function minorDigits(currency: string): number {
  let found = places.get(currency);
  if (found === undefined) {
    found = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
      .maximumFractionDigits as number;
    places.set(currency, found);
  }
  return found;
}

/** Plain text of an amount, as forms, files and the API have it: 164220 EUR is "1642.20". */
export function amountText(minor: bigint, currency: string): string {
  const digits = minorDigits(currency);
  const sign = minor < 0n ? "-" : "";
  const whole = String(minor < 0n ? -minor : minor).padStart(digits + 1, "0");
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole.slice(0, -digits)}.${whole.slice(-digits)}`;
}

/**
 * Units of an amount somebody typed: "1642.2", "1,642.20", "1 642,20". The last point or comma stands before the
 * cents unless exactly three digits follow it and the currency does not have three. null when it is no amount or has
 * more digits than the currency.
 */
export function parseAmount(text: string, currency: string): bigint | null {
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, "");
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d*))?$/.exec(plain);
  if (!match) return null;
  const [, head = "", mark, tail = ""] = match;
  const groups = new Set(head.replace(/\d/g, ""));
  if (groups.size > 1 || (mark && groups.has(mark))) return null;
  const digits = minorDigits(currency);
  if (tail.length > digits) return null;
  // "1.250" of a currency with two places is a thousand and more; of one with three it is one and a quarter.
  const single = !mark && digits === 3 && /^\d{1,3}[.,]\d{3}$/.test(head);
  const whole = single ? head.replace(/[.,]/, "") : head.replace(/[.,]/g, "") + tail.padEnd(digits, "0");
  const minor = BigInt(whole);
  return minor <= mostMinor ? minor : null;
}

const looksLikeAmount = (text: string) => text.length <= 30 && /^[\d.,\s'’]+$/.test(text);

/** An amount of money as a form or a file has it; what its currency makes of it, `toMinor` and `parseRate` say. */
export const amount = z
  .string({ error: said("shared.fillIn") })
  .transform((text) => text.trim())
  .refine((text) => text !== "", said("shared.fillIn"))
  .refine(looksLikeAmount, said("shared.notAnAmount"));

/** An amount that may be left out: an empty field is null. */
export const optionalAmount = z
  .string()
  .nullish()
  .transform((text) => (text ?? "").trim() || null)
  .refine((text) => text === null || looksLikeAmount(text), said("shared.notAnAmount"));
