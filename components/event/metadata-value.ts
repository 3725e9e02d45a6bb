import type { Metadata } from "#lib/event/metadata.ts";
import { formatDay } from "#lib/format/date-time.ts";

/** A value of one's own as people read it. Numbers are grouped, and none of their digits is lost. */
export function metadataValue(row: Metadata, locale: string, words: { yes: string; no: string }): string {
  switch (row.kind) {
    case "yes_no":
      return row.value ? words.yes : words.no;
    case "date":
      return formatDay(row.value, locale);
    case "number":
      return numberText(row.value, locale);
    case "text":
      return row.value;
  }
}

function numberText(value: string, locale: string): string {
  const places = value.split(".")[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  // As text, so that no digit passes through a float.
  return format.format(value as Intl.StringNumericLiteral).replace("-", "−");
}
