import { getTranslations } from "next-intl/server";
import type { ContractRow } from "#lib/contract/schema.ts";
import { formatDayRange, formatShortDay } from "#lib/format/date-time.ts";
import { formatDuration } from "#lib/format/duration.ts";
import type { Span } from "#lib/shared/spans.ts";

/** "Permanent, 39:00 h a week" */
export async function contractSummary({ kind, weeklyMinutes }: ContractRow): Promise<string> {
  const t = await getTranslations("contract");
  return t("summary", { kind: t(`kind_${kind}`), weekly: formatDuration(weeklyMinutes * 60) });
}

/** "from 3 Apr 2023", or both ends */
export async function spanText(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  locale: string,
): Promise<string> {
  const t = await getTranslations("contract");
  const from = formatShortDay(validFrom, locale);
  return validTo === null ? t("from", { from }) : t("span", { from, to: formatShortDay(validTo, locale) });
}

export const gapDays = ({ from, to }: Span, locale: string): string =>
  to === null || to === from ? formatShortDay(from, locale) : formatDayRange(from, to, locale);
