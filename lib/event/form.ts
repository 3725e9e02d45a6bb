import { z } from "zod";
import { id, localDate, localTime, optionalDate, version } from "#lib/shared/fields.ts";
import { rowsField, withRows } from "#lib/shared/form-rows.ts";
import { optionalAmount } from "#lib/shared/money.ts";
import { metadataFormRow, mostMetadata } from "./metadata.ts";
import { eventName, eventNote, references } from "./schema.ts";

/** Which of two instants a local time means that happens twice. */
const meaning = z
  .enum(["earlier", "later"])
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);

const optionalTime = z
  .string()
  .nullish()
  .transform((text) => text || null)
  .pipe(localTime.nullable());

const fields = {
  name: eventName,
  date: localDate,
  start: localTime,
  startMeaning: meaning,
  endDate: optionalDate,
  end: optionalTime,
  endMeaning: meaning,
  ...references,
  price: optionalAmount,
  note: eventNote,
  metadata: rowsField(metadataFormRow, ["name", "value"], mostMetadata),
};

const rows = (form: unknown) => withRows(form, ["metadata"]);

/** The same as eventInput from a form: local dates and times, the price as text, own fields as numbered rows. */
export const eventForm = z.preprocess(rows, z.object(fields));
export const eventEditForm = z.preprocess(rows, z.object({ ...fields, id, version }));
