import { getTranslations } from "next-intl/server";
import { formatMoney } from "#lib/format/money.ts";
import type { PayRateRow } from "#lib/pay/schema.ts";
import { parseAmount } from "#lib/shared/money.ts";

/** "€15.50 an hour" */
export async function rateText({ amount, currency, per }: PayRateRow, locale: string): Promise<string> {
  const t = await getTranslations("pay");
  const minor = parseAmount(amount, currency);
  return t(`rate_${per}`, { amount: minor === null ? amount : formatMoney(minor, currency, locale) });
}
