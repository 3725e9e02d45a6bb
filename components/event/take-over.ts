import type { Option } from "#components/form/select-field.tsx";

/** A package as the form of an event offers it. */
export type PackageChoice = Option & {
  /** "8 h" */
  length: string;
  /** As it would be typed; "" for none, or when it is of another currency */
  price: string;
};

/**
 * Puts a package's name and price into a form where nothing else was typed: where a field is empty, or holds what the
 * package chosen before had put there.
 */
export function takeOver(
  formId: string,
  before: PackageChoice | undefined,
  next: PackageChoice | undefined,
): void {
  const form = document.getElementById(formId) as HTMLFormElement | null;
  if (!form || !next) return;
  fillIn(form, "name", before?.label, next.label);
  fillIn(form, "price", before?.price, next.price);
}

function fillIn(form: HTMLFormElement, name: string, before: string | undefined, next: string): void {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLInputElement)) return;
  if (field.value === "" || field.value === before) field.value = next;
}
