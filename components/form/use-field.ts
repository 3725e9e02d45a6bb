"use client";

import { type ChangeEvent, type FocusEvent, useId } from "react";
import { useUiText } from "#components/ui/ui-text.tsx";
import { useForm } from "./form-context.ts";
import { type Checkable, validityMessage } from "./validity.ts";

/** What every field shares: its ids, what is wrong with it, and the check on leaving it. */
export function useField(name: string, hint: unknown) {
  const text = useUiText();
  const form = useForm();
  const own = useId();
  const id = form ? `${form.prefix}-${name}` : own;
  const messages = form?.errors[name] ?? [];
  const wrong = messages.length > 0;
  const described = [wrong ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");

  return {
    id,
    messages,
    wrong,
    /** To be spread on the control itself. */
    control: {
      id,
      name,
      "aria-invalid": wrong || undefined,
      "aria-describedby": described || undefined,
      onBlur(event: FocusEvent<Checkable>) {
        const field = event.currentTarget;
        // An empty field one only passes through is not wrong yet; the submit will ask for it.
        if (!form || (field.value === "" && !wrong && !field.validity.badInput)) return;
        form.afterPress(() => {
          const message = validityMessage(field, text);
          if (message) form.report(name, [message]);
        });
      },
      onChange(event: ChangeEvent<Checkable>) {
        if (form && wrong && event.currentTarget.validity.valid) form.report(name, []);
      },
    },
  };
}
