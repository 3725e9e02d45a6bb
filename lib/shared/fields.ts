import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { isUuid } from "./ids.ts";

/**
 * The shapes that every form and every route is made of: isomorphic, and nothing but shape. What a refinement means is
 * said again by `meta`, for the reference of the API.
 */

// PostgreSQL text holds no NUL; control characters in a name are never meant, and signs that turn the reading direction
// make one name look like another.
const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const noControl = (text: string) => !hidden.test(text.replace(/[\t\r\n]/g, "")) && text.isWellFormed();
const controlMessage = said("shared.notShowable");

/** Whether there is something to see: a name of invisible signs alone would be an empty row. */
const visible = (text: string) => text === "" || /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** One line of text, trimmed. */
export function line(most: number, least = 1) {
  return z
    .string({ error: said("shared.fillIn") })
    .transform((text) => text.trim().replace(/\s+/g, " "))
    .refine(visible, said("shared.fillIn"))
    .refine(
      (text) => text.length >= least,
      least === 1 ? said("shared.fillIn") : said("shared.atLeast", { least }),
    )
    .refine((text) => text.length <= most, said("shared.atMost", { most }))
    .refine(noControl, controlMessage)
    .meta({ minLength: least, maxLength: most });
}

/** Text that may be left out: an empty field is null. */
export function optionalLine(most: number) {
  return z
    .string()
    .nullish()
    .transform((text) => (text ?? "").trim().replace(/\s+/g, " "))
    .refine((text) => text.length <= most, said("shared.atMost", { most }))
    .refine(noControl, controlMessage)
    .transform((text) => text || null)
    .meta({ maxLength: most });
}

/** Several lines that may be left out. */
export function optionalText(most: number) {
  return z
    .string()
    .nullish()
    .transform((text) => (text ?? "").trim())
    .refine((text) => text.length <= most, said("shared.atMost", { most }))
    .refine(noControl, controlMessage)
    .transform((text) => text || null)
    .meta({ maxLength: most });
}

export const id = z
  .string({ error: said("shared.chooseOne") })
  .refine(isUuid, said("shared.notAChoice"))
  .meta({ format: "uuid" });

/** Which record an act is about. */
export const recordId = z.object({ id });

/** A reference that may be left open: an empty choice is null. */
export const optionalId = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .refine((text) => text === null || isUuid(text), said("shared.notAChoice"))
  .meta({ format: "uuid" });

export const email = z
  .string({ error: said("shared.fillIn") })
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => text.length <= 254 && noControl(text), said("shared.notAnEmail"))
  .pipe(z.email(said("shared.notAnEmail")))
  .meta({ format: "email", maxLength: 254 });

export const optionalEmail = z
  .string()
  .nullish()
  .transform((text) => (text ?? "").trim().toLowerCase() || null)
  .pipe(z.email(said("shared.notAnEmail")).max(254).nullable())
  .meta({ format: "email", maxLength: 254 });

/** A calendar date as yyyy-mm-dd that exists. */
export const localDate = z
  .string({ error: said("shared.chooseDate") })
  .refine(isDate, said("shared.notADate"))
  .meta({ format: "date" });

export const optionalDate = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .refine((text) => text === null || isDate(text), said("shared.notADate"))
  .meta({ format: "date" });

export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1970 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A local time of day, hh:mm or hh:mm:ss. */
export const localTime = z
  .string({ error: said("shared.fillInTime") })
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, said("shared.notATime"));

/** A local time that may be left out: an empty field is null. */
export const optionalTime = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .pipe(localTime.nullable());

/** Which of two instants a local time means that happens twice. */
export const timeMeaning = z
  .enum(["earlier", "later"])
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

/** An IANA zone this machine knows, in the zone's own spelling. */
export const zone = z
  .string({ error: said("shared.chooseZone") })
  .refine(isZone, said("shared.zoneNotKnown"))
  .transform(spelled);

export const optionalZone = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .refine((text) => text === null || isZone(text), said("shared.zoneNotKnown"))
  .transform((text) => text && spelled(text));

/** Zones are found whatever their case; lists and comparisons want one spelling. */
function spelled(text: string): string {
  const lower = text.toLowerCase();
  return Intl.supportedValuesOf("timeZone").find((zone) => zone.toLowerCase() === lower) ?? text;
}

export function isZone(text: string): boolean {
  // Offsets such as "+01:00" are accepted by Intl but are not zones: they know no clock change.
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

export const currency = z
  .string({ error: said("shared.chooseCurrency") })
  .transform((text) => text.trim().toUpperCase())
  .refine((text) => Intl.supportedValuesOf("currency").includes(text), said("shared.notACurrency"));

export const slug = z
  .string({ error: said("shared.fillIn") })
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => /^[a-z0-9](-?[a-z0-9]){1,39}$/.test(text), said("shared.slugShape"));

/** Yes or no: a ticked box sends "on", an empty one nothing; JSON says true or false. */
export const flag = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => value === true || value === "on" || value === "true");

/** A whole number from a form or a query. */
export function wholeNumber(least: number, most: number) {
  const message = said("shared.wholeNumber", { least, most });
  const digits = z
    .string()
    .trim()
    .regex(/^-?\d{1,15}$/)
    .transform(Number);
  return z
    .union([z.number(), digits], { error: message })
    .pipe(z.number().int(message).min(least, message).max(most, message))
    .meta({ type: "integer", minimum: least, maximum: most });
}

/** The version of the row that was on the screen, so that a change made meanwhile is noticed. */
export const version = wholeNumber(1, 2_147_483_647);
