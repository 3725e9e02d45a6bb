const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Every id that is anywhere in an answer. */
export function idsIn(answer: unknown): string[] {
  const text = JSON.stringify(answer, (_key, value) =>
    typeof value === "bigint" ? value.toString() : value instanceof Map ? [...value] : value,
  );
  return [...new Set((text ?? "").match(uuid)?.map((id) => id.toLowerCase()) ?? [])];
}

/** Whether an answer tells nothing: no value, no row, or a page without rows. */
export function isNothing(answer: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  if (typeof answer !== "object") return answer === "" || answer === 0 || answer === false;
  const { rows } = answer as { rows?: unknown };
  return Array.isArray(rows) && rows.length === 0;
}
