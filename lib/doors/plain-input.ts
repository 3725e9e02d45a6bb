import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/**
 * What a form sends, with what the page bound to it, as one plain object. Both come from the browser: a caller who
 * makes them up gets an answer, not an exception.
 */
export function plainSubmission(target: unknown, form: unknown): Record<string, unknown> {
  const bound = typeof target === "object" && target !== null ? Object.entries(target) : null;
  if (!(form instanceof FormData) || !bound?.every(([, value]) => typeof value === "string"))
    throw new AppError("bad_request", said("shared.notWhatTheFormSends"));
  const values = { ...plainForm(form), ...Object.fromEntries(bound) };
  if (hasNul(values)) throw new AppError("invalid", said("shared.charactersNotKeepable"));
  return values;
}

/**
 * A form's fields as a plain object. A name that ends in [] is a list, of others the first counts; Next's own fields are
 * left out. Read in one pass: looking each name up would let a body of a million names keep the server busy for hours.
 */
export function plainForm(form: FormData): Record<string, unknown> {
  const fields = new Map<string, FormDataEntryValue | FormDataEntryValue[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    if (!name.endsWith("[]")) {
      if (!fields.has(name)) fields.set(name, value);
      continue;
    }
    const list = fields.get(name);
    if (Array.isArray(list)) list.push(value);
    else fields.set(name, [value]);
  }
  return Object.fromEntries(
    [...fields].map(([name, value]) => [Array.isArray(value) ? name.slice(0, -2) : name, value]),
  );
}

/** Search parameters as a plain object: of a repeated one the first counts. */
export function plainSearch(search: Record<string, string | string[] | undefined>): Record<string, string> {
  const first = Object.entries(search).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]);
  return Object.fromEntries(first.filter(([, value]) => value !== undefined && value !== ""));
}

/**
 * PostgreSQL text cannot hold a NUL: refused at the door, so that no query meets one. Walks without recursion, as a
 * body may be nested deeper than a stack is high.
 */
export function hasNul(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === "string" && one.includes("\u0000")) return true;
    if (typeof one !== "object" || one === null || one instanceof File) continue;
    for (const [key, inner] of Object.entries(one)) {
      if (key.includes("\u0000")) return true;
      left.push(inner);
    }
  }
  return false;
}
