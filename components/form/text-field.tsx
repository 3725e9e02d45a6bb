"use client";

import type { InputHTMLAttributes, TextareaHTMLAttributes } from "react";
import { type CommonFieldProps, FieldFrame } from "./field.tsx";
import { fieldLook } from "./field-look.ts";
import { useEarly, useKeptText } from "./use-early.ts";
import { useField } from "./use-field.ts";

type InputAttributes = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "name" | "id" | "size" | "className" | "required"
>;

export interface TextFieldProps extends CommonFieldProps, InputAttributes {
  type?: "text" | "email" | "tel" | "url" | "number" | "search";
  size?: "md" | "lg";
  /** Said when `pattern` does not fit: "Use three capital letters, such as EUR." */
  patternMessage?: string;
  /** Told what was typed before the script came, for those who listen to what is typed. */
  onEarly?: (value: string) => void;
}

/** One line of text; also numbers, e-mail addresses and the like by `type`. */
export function TextField(props: TextFieldProps) {
  const { name, label, hint, optional, labelHidden, aside, className, ...others } = props;
  const { size, patternMessage, onEarly, ...rest } = others;
  const field = useField(name, hint);
  useEarly(field.id, onEarly);
  const frame = { label, hint, optional, labelHidden, aside, className };
  return (
    <FieldFrame {...frame} id={field.id} messages={field.messages}>
      <input
        type="text"
        {...rest}
        {...field.control}
        required={!optional}
        data-pattern-message={patternMessage}
        className={fieldLook({ wrong: field.wrong, size })}
      />
    </FieldFrame>
  );
}

type AreaAttributes = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  "name" | "id" | "className" | "required"
>;

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea(props: CommonFieldProps & AreaAttributes) {
  const { name, label, hint, optional, labelHidden, aside, className, ...rest } = props;
  const field = useField(name, hint);
  useKeptText(field.id);
  const frame = { label, hint, optional, labelHidden, aside, className };
  return (
    <FieldFrame {...frame} id={field.id} messages={field.messages}>
      <textarea
        rows={3}
        {...rest}
        {...field.control}
        required={!optional}
        className={`field-sizing-content max-h-60 ${fieldLook({ wrong: field.wrong, area: true })}`}
      />
    </FieldFrame>
  );
}
