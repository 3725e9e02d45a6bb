import { invalid } from "#lib/errors.ts";
import { formatShortDay } from "#lib/format/date-time.ts";
import { said } from "#lib/i18n/said.ts";
import { type Kept, placeSpan, type Span } from "#lib/shared/spans.ts";

/**
 * Finds the place of a contract or a rate among the others of its kind.
 *
 * @returns which other one ends, and on which day, to make room for it
 * Errors: invalid at `validFrom` or `validTo`, whichever is in the way, with the day that is free.
 */
export function placeOrRefuse(
  others: readonly Kept[],
  wanted: Span,
  endPrevious: boolean,
  locale: string,
): { id: string; to: string } | null {
  const placing = placeSpan(others, wanted, endPrevious);
  if (placing.fits) return placing.end;
  const { at, other } = placing;
  const from = formatShortDay(other.from, locale);
  if (at === "to") throw invalid("validTo", said("contract.laterBegins", { from }));
  throw invalid(
    "validFrom",
    other.to === null
      ? said("contract.openHolds", { from })
      : said("contract.otherHolds", { from, to: formatShortDay(other.to, locale) }),
  );
}
