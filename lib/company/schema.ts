import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { currency, flag, line, slug, version, wholeNumber, zone } from "#lib/shared/fields.ts";

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

/** So many months; nothing is for ever. */
const monthsOrEver = z
  .union([z.literal("").transform(() => null), z.null(), wholeNumber(1, 600)])
  .optional()
  .transform((months) => months ?? null);

export const companySettings = z.object({
  name: line(120),
  slug,
  zone,
  locale,
  currency,
  weekStart: wholeNumber(1, 7),
  dayCutoff: cutoff,
  blockLimit,
  clockInBrowser: flag,
  clockInApi: flag,
  clockInManual: flag,
  /** Months that personal words are kept; null is for ever */
  keepDetailsMonths: monthsOrEver,
  keepImportsMonths: wholeNumber(1, 600),
  version,
});
export type CompanySettings = z.output<typeof companySettings>;

/** What one page of the settings changes; the version is that of the whole row. */
export type CompanyChange = Partial<CompanySettings> & Pick<CompanySettings, "version">;

export const generalSettings = companySettings.pick({
  name: true,
  slug: true,
  locale: true,
  weekStart: true,
  blockLimit: true,
  version: true,
});
export const methodSettings = companySettings.pick({
  clockInBrowser: true,
  clockInApi: true,
  clockInManual: true,
  version: true,
});
export const retentionSettings = companySettings.pick({
  keepDetailsMonths: true,
  keepImportsMonths: true,
  version: true,
});
/** What is looked at before it is done: it decides on which day time counts, and what amounts mean. */
export const weightySettings = companySettings.pick({
  zone: true,
  dayCutoff: true,
  currency: true,
  version: true,
});

/** The same from the address of the page that shows what it would do; nothing is what there is. */
export const weightyQuery = z.object({
  zone: zone.optional().catch(undefined),
  dayCutoff: cutoff.optional().catch(undefined),
  currency: currency.optional().catch(undefined),
});
export type WeightyQuery = z.output<typeof weightyQuery>;

/** The settings as they are. */
export type CompanyDetail = CompanySettings;

/** What a change of zone, day or currency would do, in numbers. */
export interface ChangePreview {
  before: Weighty;
  after: Weighty;
  version: number;
  /** What somebody who clocks in at this moment would have as their day, yyyy-mm-dd */
  today: { before: string; after: string };
  /** Blocks that run: they end in the zone they began in */
  running: number;
  /** Of the latest clock-ins, how many the new rule would put on another day. They keep their day. */
  latest: { count: number; moved: number };
  /** Clock-ins of the company, exact to 1,000; null means more than that */
  recorded: number | null;
  /** Places with a zone of their own: the company's does not concern them */
  ownZone: number;
  /** Events that are still to come, with the zone they were planned in */
  eventsAhead: number | null;
  /** Pay rates, packages and events with an amount in the currency there is */
  amounts: number | null;
}

export type Weighty = Pick<CompanySettings, "zone" | "dayCutoff" | "currency">;
