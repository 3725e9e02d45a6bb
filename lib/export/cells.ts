import { said } from "#lib/i18n/said.ts";
import { amountText } from "#lib/shared/money.ts";
import type { Cell } from "./csv.ts";

export const yesOrNo = (value: boolean): Cell => said(value ? "export.yes" : "export.no");

/** An amount of minor units as plain decimals; its currency stands in a column of its own. */
export function amountCell(minor: number | null, currency: string): Cell {
  return minor === null ? null : { exactly: amountText(BigInt(minor), currency) };
}

/** "2026-11-20 09:00": an instant as the clocks of a zone show it, which spreadsheets take for a date and time. */
export function localTimeCell(instant: string | null, zone: string): Cell {
  if (instant === null) return null;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: "second" }).replace("T", " ");
}
