"use client";

import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "#components/ui/button.tsx";
import { useUiText } from "#components/ui/ui-text.tsx";
import { useForm } from "./form-context.ts";

export interface SubmitButtonProps extends Omit<ButtonProps, "type" | "pending" | "href"> {
  /** Shown with the spinner; "Saving" unless it says something better ("Signing in"). */
  pendingLabel?: string;
}

/** The button that sends the form. Says what happens: "Save clock-in", not "Submit". */
export function SubmitButton({ kind = "primary", pendingLabel, children, ...rest }: SubmitButtonProps) {
  const text = useUiText();
  const form = useForm();
  const plain = useFormStatus();
  return (
    <Button
      {...rest}
      type="submit"
      kind={kind}
      pending={form?.pending ?? plain.pending}
      pendingLabel={pendingLabel ?? text.saving}
    >
      {children}
    </Button>
  );
}
