import type { Prisma } from "./generated/client.ts";

/** The table of a model: "ClockInBreak" is kept in clock_in_breaks. A test holds it against the datamodel. */
export function tableOf(model: Prisma.ModelName): string {
  const words = model.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}
