"use client";

import type { InputHTMLAttributes } from "react";
import { type CommonFieldProps, FieldFrame } from "./field.tsx";
import { useField } from "./use-field.ts";

type Attributes = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "name" | "id" | "size" | "className" | "required" | "type"
>;

/** A file, chosen or dropped. Say kinds and the largest size in the hint; the server checks both. */
export function FileField(props: CommonFieldProps & Attributes) {
  const { name, label, hint, optional, labelHidden, aside, className, ...rest } = props;
  const field = useField(name, hint);
  const frame = { label, hint, optional, labelHidden, aside, className };
  return (
    <FieldFrame {...frame} id={field.id} messages={field.messages}>
      <input
        {...rest}
        {...field.control}
        onChange={(event) => {
          field.control.onChange(event);
          rest.onChange?.(event);
        }}
        type="file"
        required={!optional}
        className={`w-full min-w-0 cursor-pointer rounded-lg border border-dashed bg-surface p-3 text-sm text-ink-muted
          file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:font-medium file:text-ink pointer-coarse:file:h-11 ${
            field.wrong ? "border-bad" : "border-line-field"
          }`}
      />
    </FieldFrame>
  );
}
