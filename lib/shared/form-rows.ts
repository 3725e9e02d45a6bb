import { type ZodType, z } from "zod";
import { said } from "#lib/i18n/said.ts";

/**
 * Rows of a form, whose fields are named `costs.3.amount`. Rows keep the number the form gave them, so that what is
 * wrong with one is told at its own fields; rows in which nothing was typed are left out.
 */

type Row = Record<string, unknown>;

/** The form's other fields, and its rows of these names as records by number. */
export function withRows(form: unknown, names: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const rows = new Map(names.map((name) => [name, {} as Record<string, Row>]));
  for (const [key, value] of Object.entries(form as Row)) {
    const [, name = "", number = "", field = ""] = /^([a-z]+)\.(\d{1,5})\.([a-z]+)$/i.exec(key) ?? [];
    const of = rows.get(name);
    if (!of) values[key] = value;
    else {
      of[number] ??= {};
      of[number][field] = value;
    }
  }
  return { ...values, ...Object.fromEntries(rows) };
}

/**
 * Rows as `withRows` found them, at most `most`.
 *
 * @param typed the fields that make a row one: a row is empty, and left out, when all of them are
 */
export function rowsField<T>(row: ZodType<T>, typed: readonly string[], most: number) {
  const isTyped = (one: unknown) => typed.some((field) => String((one as Row)[field] ?? "").trim() !== "");
  return z
    .record(z.string(), z.unknown())
    .transform((rows) => Object.fromEntries(Object.entries(rows).filter(([, one]) => isTyped(one))))
    .refine((rows) => Object.keys(rows).length <= most, said("shared.mostRows", { most }))
    .pipe(z.record(z.string(), row))
    .transform((rows): T[] => Object.values(rows));
}
