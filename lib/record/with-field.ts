import type { z } from "zod";
import { merged } from "#lib/api/patch.ts";
import type { OneField } from "./schema.ts";

/**
 * The complete values of a record with one of them changed, as its command wants them. What is there now stays: of two
 * who change different fields of one row nobody's is lost.
 *
 * Errors: invalid at the field.
 */
export async function withField<S extends z.ZodObject>(
  input: S,
  now: object,
  { id, version, field, value }: OneField,
): Promise<z.output<S> & { id: string; version: number }> {
  return { ...(await merged(input, now, { [field]: value })), id, version };
}
