"use client";

import { Eye, EyeOff } from "lucide-react";
import { type InputHTMLAttributes, useState } from "react";
import { useUiText } from "#components/ui/ui-text.tsx";
import { type CommonFieldProps, FieldFrame } from "./field.tsx";
import { fieldLook } from "./field-look.ts";
import { useField } from "./use-field.ts";

type Attributes = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "name" | "id" | "size" | "className" | "required" | "type"
>;

export interface PasswordFieldProps extends CommonFieldProps, Attributes {
  autoComplete: "current-password" | "new-password";
  size?: "md" | "lg";
}

/** A password with a button to look at it. Hidden again as soon as the field is left empty or the page is. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, label, hint, optional, labelHidden, aside, className, size, ...rest } = props;
  const text = useUiText();
  const field = useField(name, hint);
  const [shown, setShown] = useState(false);
  const frame = { label, hint, optional, labelHidden, aside, className };
  return (
    <FieldFrame {...frame} id={field.id} messages={field.messages}>
      <span className="relative block">
        <input
          {...rest}
          {...field.control}
          type={shown ? "text" : "password"}
          required={!optional}
          autoCapitalize="none"
          spellCheck={false}
          className={`pr-10 ${fieldLook({ wrong: field.wrong, size })}`}
        />
        <button
          type="button"
          data-needs-script
          aria-label={shown ? text.hidePassword : text.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-ink-muted hover:text-ink [&_svg]:size-4"
        >
          {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        </button>
      </span>
    </FieldFrame>
  );
}
