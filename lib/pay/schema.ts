import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { currency, flag, id, line, localDate, optionalDate, version } from "#lib/shared/fields.ts";
import { amount, minorDigits } from "#lib/shared/money.ts";
import type { Span } from "#lib/shared/spans.ts";
import { parseRate } from "./rules.ts";

/** What somebody is paid for. */
export const payPeriods = ["hour", "day", "month"] as const;
export type PayPeriod = (typeof payPeriods)[number];

const fields = {
  /** "Standard" unless somebody has several */
  name: line(40),
  validFrom: localDate,
  /** The last day; open without one */
  validTo: optionalDate,
  per: z.enum(payPeriods, { error: said("pay.choosePer") }),
  /** As people write it: "15.50" */
  amount,
  /** ISO 4217 */
  currency,
};

interface Checked {
  validFrom: string;
  validTo: string | null;
  amount: string;
  currency: string;
}

function check({ validFrom, validTo, amount: text, currency: code }: Checked, context: z.RefinementCtx) {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message, input: text });
  if (validTo !== null && validTo < validFrom) wrong("validTo", said("shared.lastDayBeforeFirst"));
  // A field that is wrong by itself has been told already.
  const readable = amount.safeParse(text).success && currency.safeParse(code).success;
  if (readable && parseRate(text, code) === null)
    wrong("amount", said("pay.notAnAmount", { currency: code, digits: minorDigits(code) }));
}

export const payRateInput = z
  .object({
    employeeId: id,
    ...fields,
    /** Lets the rate of this name that holds on the first day end on the day before */
    endPrevious: flag,
  })
  .superRefine(check);
export type PayRateInput = z.output<typeof payRateInput>;

export const payRateEdit = z.object({ id, version, ...fields }).superRefine(check);
export type PayRateEdit = z.output<typeof payRateEdit>;

export interface PayRateRow {
  id: string;
  version: number;
  name: string;
  /** yyyy-mm-dd */
  validFrom: string;
  /** The last day; null while it is open */
  validTo: string | null;
  per: PayPeriod;
  /** "15.50" */
  amount: string;
  currency: string;
}

/** What one person is paid, the newest first, and the days without a rate while they are here. */
export interface Pay {
  employee: { id: string; name: string };
  rates: PayRateRow[];
  gaps: Span[];
}

/** Somebody who looked at one's pay, once a day. */
export interface Look {
  id: string;
  /** ISO instant of the first look of the day */
  at: string;
  /** Null when their name was erased */
  name: string | null;
  role: string;
  /** Why somebody of the platform was here */
  reason: string | null;
}
