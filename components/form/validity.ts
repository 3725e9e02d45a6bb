import { fill } from "#components/ui/fill.ts";
import type { UiText } from "#components/ui/ui-text.tsx";

export type Checkable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is wrong with a field in our own words, or "" when nothing is. The rules are the field's own attributes. */
export function validityMessage(field: Checkable, text: UiText): string {
  const validity = field.validity;
  if (validity.valid) return "";
  if (validity.customError) return field.validationMessage;
  const attribute = (name: string) => field.getAttribute(name) ?? "";
  if (validity.badInput) return attribute("type") === "number" ? text.isNotNumber : text.isNotDate;
  if (validity.valueMissing) return text.isMissing;
  if (validity.typeMismatch) return attribute("type") === "email" ? text.isNotEmail : text.isNotAddress;
  if (validity.tooShort) return fill(text.isTooShort, { min: attribute("minlength") });
  if (validity.tooLong) return fill(text.isTooLong, { max: attribute("maxlength") });
  if (validity.rangeUnderflow) return fill(text.isTooLow, { min: attribute("min") });
  if (validity.rangeOverflow) return fill(text.isTooHigh, { max: attribute("max") });
  if (validity.stepMismatch) return fill(text.isNotStep, { step: attribute("step") });
  return attribute("data-pattern-message") || text.isOtherForm;
}

/** Every field of the form that is wrong, by name, in the order they stand. */
export function wrongFields(form: HTMLFormElement, text: UiText): Record<string, string[]> {
  const wrong: Record<string, string[]> = {};
  for (const element of form.elements) {
    if (!isCheckable(element) || !element.name || wrong[element.name]) continue;
    const message = validityMessage(element, text);
    if (message) wrong[element.name] = [message];
  }
  return wrong;
}

function isCheckable(element: Element): element is Checkable {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}
