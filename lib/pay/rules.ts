import { minorDigits, parseAmount } from "#lib/shared/money.ts";

/**
 * Units of a rate as somebody typed it; null when it is none. "15.505" is none either: whether it is fifteen or fifteen
 * thousand must not be guessed of what somebody is paid.
 */
export function parseRate(text: string, currency: string): bigint | null {
  const oneMark = /^\s*\d{1,3}[.,]\d{3}\s*$/.test(text);
  return oneMark && minorDigits(currency) !== 3 ? null : parseAmount(text, currency);
}
