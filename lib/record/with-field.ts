import type { z } from "zod";
import { merged } from "#lib/api/patch.ts";
import type { OneField } from "./schema.ts";

/**
 * The complete values of a record with one of them changed, as its command wants them. What is there now stays: of two
 * who change different fields of one row nobody's is lost, and neither is told of the other. Only where the field itself
 * is not what it was on the screen does the version of the screen go along, which the command refuses when it is old.
 *
 * Errors: invalid at the field.
 */
export async function withField<S extends z.ZodObject>(
  input: S,
  now: { version: number },
  { id, version, field, value, was }: OneField,
): Promise<z.output<S> & { id: string; version: number }> {
  const same = was !== undefined && String((now as Record<string, unknown>)[field] ?? "") === was;
  const values = await merged(input, now, { [field]: value });
  return { ...values, id, version: same ? now.version : version };
}
