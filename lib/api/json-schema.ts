import { z } from "zod";

export interface JsonSchema {
  [keyword: string]: unknown;
  type?: string | string[];
  format?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
}

/** What a caller may send. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return tidy(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })) as JsonSchema;
}

/** What is answered. */
export function outputSchema(schema: z.ZodType): JsonSchema {
  return tidy(z.toJSONSchema(schema, { io: "output", unrepresentable: "any" })) as JsonSchema;
}

/** Formats that say what their pattern says. */
const formats = new Set(["uuid", "date", "date-time", "email"]);

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== "object" || value === null) return value;
  const schema = value as JsonSchema;
  const kept = Object.entries(schema).filter(([keyword, inner]) => {
    if (keyword === "$schema" || Math.abs(Number(inner)) === Number.MAX_SAFE_INTEGER) return false;
    if (keyword === "pattern") return !formats.has(schema.format ?? "");
    // A number may also come as digits, as forms have it; that is nothing to tell a program.
    return !(keyword === "anyOf" && schema.type !== undefined);
  });
  return Object.fromEntries(kept.map(([keyword, inner]) => [keyword, tidy(inner)]));
}
