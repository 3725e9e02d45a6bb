import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { currency, line, slug, version, wholeNumber, zone } from "#lib/shared/fields.ts";

/** A BCP 47 tag this machine can write dates and numbers in. */
const locale = z
  .string({ error: said("company.chooseLanguage") })
  .refine(isLocale, said("company.languageNotKnown"));

function isLocale(text: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(text)) return false;
  return Intl.DateTimeFormat.supportedLocalesOf([text]).length > 0;
}

/** A local time of day that is at most noon. */
const cutoff = z
  .string({ error: said("shared.fillInTime") })
  .regex(/^(0\d|1[0-2]):[0-5]\d$/, said("company.cutoffRange"))
  .refine((text) => minutesOf(text) <= 720, said("company.cutoffRange"));

/** A length as h:mm. */
const blockLimit = z
  .string({ error: said("shared.fillIn") })
  .transform((text) => text.trim())
  .refine(
    (text) => /^\d{1,2}:[0-5]\d$/.test(text) && minutesOf(text) >= 60 && minutesOf(text) <= 2880,
    said("company.blockLimitRange"),
  );

/** "04:00" as 240 */
export function minutesOf(text: string): number {
  const [hours, minutes] = text.split(":");
  return Number(hours) * 60 + Number(minutes);
}

/** 240 as "04:00", or "4:00" when it is a length. */
export function clockOf(minutes: number, width = 2): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(Math.floor(minutes / 60), width)}:${pad(minutes % 60, 2)}`;
}

export const companySettings = z.object({
  name: line(120),
  slug,
  zone,
  locale,
  currency,
  weekStart: wholeNumber(1, 7),
  dayCutoff: cutoff,
  blockLimit,
  version,
});
export type CompanySettings = z.output<typeof companySettings>;

export interface CompanyDetail {
  name: string;
  slug: string;
  zone: string;
  locale: string;
  currency: string;
  /** ISO weekday */
  weekStart: number;
  /** "04:00" */
  dayCutoff: string;
  /** "16:00" */
  blockLimit: string;
  version: number;
}
