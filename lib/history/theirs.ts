import type { Change } from "./rules.ts";
import type { Theirs } from "./schema.ts";

/** Records whose trail keeps values as their form has them: they can be taken over as they are. */
const keptAsTyped = new Set([
  "customer",
  "project",
  "site",
  "department",
  "employee",
  "pay",
  "package",
  "skill",
  "event",
]);

/**
 * A change as a form takes it over; undefined where it cannot.
 *
 * @param typed what the trail of this record keeps in other words than its form; null for what no field is for
 */
export function theirsOf(
  type: string,
  { field, name, value, after }: Change,
  typed: Record<string, Theirs | null> = {},
): Theirs | undefined {
  if (Object.hasOwn(typed, field)) return typed[field] ?? undefined;
  if (!keptAsTyped.has(type) || Array.isArray(after)) return undefined;
  return field === name ? String(after ?? "") : { value: String(value ?? ""), label: String(after ?? "") };
}
