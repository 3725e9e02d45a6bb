/** A form's fields as a plain object. A name that ends in [] is a list; Next's own fields are left out. */
export function plainForm(form: FormData): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith("$ACTION")) continue;
    if (key.endsWith("[]")) values[key.slice(0, -2)] = form.getAll(key);
    else values[key] = form.get(key);
  }
  return values;
}

/** Search parameters as a plain object: of a repeated one the first counts. */
export function plainSearch(search: Record<string, string | string[] | undefined>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(search)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined && first !== "") values[key] = first;
  }
  return values;
}

/** PostgreSQL text cannot hold a NUL: refused at the door, so that no query meets one. */
export function hasNul(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  if (Array.isArray(value)) return value.some(hasNul);
  if (typeof value !== "object" || value === null || value instanceof File) return false;
  return Object.entries(value).some(([key, inner]) => key.includes("\u0000") || hasNul(inner));
}
