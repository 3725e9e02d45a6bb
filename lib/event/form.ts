import { z } from "zod";
import {
  id,
  localDate,
  localTime,
  optionalDate,
  optionalTime,
  timeMeaning,
  version,
} from "#lib/shared/fields.ts";
import { rowsField, withRows } from "#lib/shared/form-rows.ts";
import { optionalAmount } from "#lib/shared/money.ts";
import { metadataFormRow, mostMetadata } from "./metadata.ts";
import { eventName, eventNote, references } from "./schema.ts";

/** Of a whole event; what is called `metadata` are rows by their number. */
export const eventFields = z.object({
  name: eventName,
  date: localDate,
  start: localTime,
  startMeaning: timeMeaning,
  endDate: optionalDate,
  end: optionalTime,
  endMeaning: timeMeaning,
  ...references,
  price: optionalAmount,
  note: eventNote,
  metadata: rowsField(metadataFormRow, ["name", "value"], mostMetadata),
});

const rows = (form: unknown) => withRows(form, ["metadata"]);

/** The same as eventInput from a form: local dates and times, the price as text, own fields as numbered rows. */
export const eventForm = z.preprocess(rows, eventFields);
export const eventEditForm = z.preprocess(rows, eventFields.extend({ id, version }));
