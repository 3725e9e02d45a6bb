import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { id, version } from "#lib/shared/fields.ts";
import { rowsField, withRows } from "#lib/shared/form-rows.ts";
import { amount, optionalAmount } from "#lib/shared/money.ts";
import { skillName } from "#lib/skill/schema.ts";
import {
  colour,
  costName,
  longestMinutes,
  mostCosts,
  mostCrewRows,
  packageName,
  packageNote,
  people,
} from "./schema.ts";

/** "8:00", "0:45", or "8" for whole hours, as minutes. */
const duration = z
  .string({ error: said("shared.fillIn") })
  .trim()
  .min(1, said("shared.fillIn"))
  .regex(/^\d{1,3}(:[0-5]\d)?$/, said("package.durationShape"))
  .transform((text) => {
    const [hours = 0, minutes = 0] = text.split(":").map(Number);
    return hours * 60 + minutes;
  })
  .refine((minutes) => minutes >= 1 && minutes <= longestMinutes, said("package.durationRange"));

/** Of a whole package; `crew` and `costs` are rows by their number. */
export const packageFields = z.object({
  name: packageName,
  duration,
  price: optionalAmount,
  colour,
  note: packageNote,
  crew: rowsField(z.object({ skill: skillName, people }), ["skill"], mostCrewRows),
  costs: rowsField(z.object({ name: costName, amount }), ["name", "amount"], mostCosts),
});

const rows = (form: unknown) => withRows(form, ["crew", "costs"]);
/** The length under the name that commands have for it. */
export const asInput = <T extends { duration: number }>({ duration: durationMinutes, ...rest }: T) => ({
  ...rest,
  durationMinutes,
});

/** The same as packageInput from a form: the length as h:mm, amounts as text, crew and costs as numbered rows. */
export const packageForm = z.preprocess(rows, packageFields).transform(asInput);
export const packageEditForm = z.preprocess(rows, packageFields.extend({ id, version })).transform(asInput);
