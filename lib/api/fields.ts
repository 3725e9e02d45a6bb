import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { isDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { type ShownState, shownStates } from "#lib/shared/list.ts";

/** The shapes that views and filters of the API are made of. */

export const uuid = z.uuid();
export const instant = z.iso.datetime();
export const day = z.iso.date();
/** Counts up with every change: what an ETag is made of */
export const version = z.int().min(1);

/** A filter by a record. */
export const byId = z.string().refine(isUuid, said("shared.notAChoice")).meta({ format: "uuid" }).optional();

/** A filter by a calendar day. */
export const byDay = z.string().refine(isDate, said("shared.notADate")).meta({ format: "date" }).optional();

/** Active records unless said otherwise. */
export const state = z
  .enum(shownStates, { error: said("api.notAState") })
  .default("active" satisfies ShownState);

/** Words that have to begin words of the name. */
export const words = z.string().trim().max(100).default("");

/** Whole minor units of the currency beside it. */
export const minor = z.int().min(0);

/** A filter by an instant. */
export const byInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional();
