import { amountText } from "#lib/shared/money.ts";

const formatters = new Map<string, Intl.NumberFormat>();

/** €1,642.20 or 1.642,20 €, as the locale writes it, with a true minus. */
export function formatMoney(minor: bigint, currency: string, locale: string): string {
  const key = `${locale} ${currency}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: "currency", currency });
    formatters.set(key, format);
  }
  // As text, so that no digit passes through a float.
  return format.format(amountText(minor, currency) as Intl.StringNumericLiteral).replace("-", "−");
}
