import { z } from "zod";
import { AppError, fromZod } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/** What some schemas of a change have besides: it stands in the path and in If-Match. */
const kept = new Set(["id", "version"]);

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
        if (!Object.hasOwn(shape, name) || kept.has(name))
          context.addIssue({ code: "custom", path: [name], message: said("shared.unknownField") });
    });
}

/** The same for the reference. */
export function patchShape({ shape }: z.ZodObject) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(shape)
        .filter(([name]) => !kept.has(name))
        .map(([name, field]) => [name, (field as z.ZodType).optional()]),
    ),
  );
}

/** The record as it would be after a change, complete, as its command wants it. */
export async function merged<S extends z.ZodObject>(
  input: S,
  now: object,
  patch: Record<string, unknown>,
): Promise<z.output<S>> {
  const present = Object.entries(now).filter(([name]) => name in input.shape);
  const parsed = await input.safeParseAsync({ ...Object.fromEntries(present), ...patch });
  if (!parsed.success) throw fromZod(parsed.error);
  return parsed.data;
}

/** The version of an ETag. Errors: stale. */
export function versionOf(seen: string): number {
  if (/^[1-9]\d{0,8}$/.test(seen)) return Number(seen);
  throw new AppError("stale", said("api.notAnETag"));
}
