import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { line, localDate } from "#lib/shared/fields.ts";

/**
 * A field a company keeps of an event for itself. Its value: text as it is · a number as exact decimal text, "1250.50" ·
 * a date as yyyy-mm-dd · yes_no as true or false
 */
export type Metadata =
  | { name: string; kind: "text" | "number" | "date"; value: string }
  | { name: string; kind: "yes_no"; value: boolean };

export const mostMetadata = 30;

const decimal = /^(-?)0*(\d{1,30})(\.\d{1,15})?$/;

/** A number of any length kept digit by digit: "007.50" is "7.50". Never a float. */
export const decimalText = z
  .string({ error: said("event.numberShape") })
  .trim()
  .regex(decimal, said("event.numberShape"))
  .transform((text) => {
    const [, sign = "", whole = "0", rest = ""] = decimal.exec(text) ?? [];
    return /[1-9]/.test(whole + rest) ? sign + whole + rest : whole + rest;
  });

/** The kinds of fields. Yes and no are what tells JSON from a form, where every value is text. */
function rowWith<Y extends z.ZodType<boolean>>(yesNo: Y) {
  const name = line(60);
  return z.discriminatedUnion(
    "kind",
    [
      z.object({ name, kind: z.literal("text"), value: line(500) }),
      z.object({ name, kind: z.literal("number"), value: decimalText }),
      z.object({ name, kind: z.literal("date"), value: localDate }),
      z.object({ name, kind: z.literal("yes_no"), value: yesNo }),
    ],
    { error: said("shared.notAChoice") },
  );
}

/** One field as JSON gives it. */
export const metadataRow = rowWith(z.boolean(said("event.yesOrNo")));

/** The same from a form. */
export const metadataFormRow = rowWith(
  z.enum(["yes", "no"], { error: said("event.yesOrNo") }).transform((text) => text === "yes"),
);

/** Two fields of one name could not be told apart. */
export function namesTwice(rows: readonly Metadata[]): string | null {
  const seen = new Set<string>();
  for (const { name } of rows) {
    if (seen.has(name.toLowerCase())) return name;
    seen.add(name.toLowerCase());
  }
  return null;
}

/** The fields of a row of the table, as they were written. */
export function readMetadata(json: unknown): Metadata[] {
  return z.array(metadataRow).catch([]).parse(json);
}
