"use client";

import { useUiText } from "#components/ui/ui-text.tsx";
import type { Theirs } from "./form-act.ts";
import { useForm } from "./form-context.ts";

export const quietLink = "cursor-pointer font-semibold underline underline-offset-2 pointer-coarse:min-h-11";

/** Puts what somebody else wrote into a field, or into the fields that say one thing together. */
export function TakeTheirs({ name, theirs }: { name: string; theirs: Theirs }) {
  const text = useUiText();
  const form = useForm();
  if (!form) return null;
  const idOf = (field: string) => `${form.prefix}-${field}`;

  function take() {
    if (!form) return;
    const fields = typeof theirs === "object" && "fields" in theirs ? theirs.fields : { [name]: theirs };
    for (const [field, value] of Object.entries(fields)) {
      // A list of rows, or a field that is searched, knows its own value: it is told.
      const written = typeof value === "string" && write(document.getElementById(idOf(field)), value);
      if (!written) form.take(field, value);
      form.report(field, []);
    }
    document.getElementById(idOf(name))?.focus();
  }

  return (
    <button type="button" className={`ml-2 ${quietLink}`} onClick={take}>
      {text.takeTheirs}
    </button>
  );
}

/** As if it had been typed, so that whoever listens to the field hears of it. */
function write(field: HTMLElement | null, value: string): boolean {
  if (field instanceof HTMLInputElement && field.type === "radio") return choose(field, value);
  const kinds = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
  const kind = kinds.find((one) => field instanceof one);
  if (!field || !kind || field.getAttribute("role") === "combobox") return false;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event(kind === HTMLSelectElement ? "change" : "input", { bubbles: true }));
  return true;
}

/** The one of a group of radios, of which the first has the id. */
function choose(first: HTMLInputElement, value: string): boolean {
  const group = [...(first.form?.elements ?? [])].filter(
    (one) => one instanceof HTMLInputElement && one.type === "radio" && one.name === first.name,
  ) as HTMLInputElement[];
  group.find((one) => one.value === value)?.click();
  return true;
}
