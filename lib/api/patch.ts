import { z } from "zod";
import { said } from "#lib/i18n/said.ts";

/**
 * The body of a change: any of the fields of the whole record, as they were sent. They are parsed together with what
 * stays, because a field that is left out must not become the empty value of a form.
 */
export function patchOf({ shape }: z.ZodObject) {
  // Not a record of zod's, which would drop a field called __proto__ without a word.
  return z
    .custom<Record<string, unknown>>(() => true)
    .superRefine((given, context) => {
      for (const name of Object.keys(given).slice(0, 100))
        if (!Object.hasOwn(shape, name))
          context.addIssue({ code: "custom", path: [name], message: said("shared.unknownField") });
    });
}

/** The same for the reference. */
export function patchShape({ shape }: z.ZodObject) {
  return z.strictObject(
    Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, (field as z.ZodType).optional()])),
  );
}
