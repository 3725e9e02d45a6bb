"use client";

import { ChevronDown } from "lucide-react";
import type { SelectHTMLAttributes } from "react";
import { useUiText } from "#components/ui/ui-text.tsx";
import { type CommonFieldProps, FieldFrame } from "./field.tsx";
import { fieldLook } from "./field-look.ts";
import { useField } from "./use-field.ts";

export interface Option {
  value: string;
  label: string;
  /** Second line in a searchable list. */
  hint?: string;
  disabled?: boolean;
}

type SelectAttributes = Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  "name" | "id" | "size" | "className" | "required"
>;

export interface SelectFieldProps extends CommonFieldProps, SelectAttributes {
  options: Option[];
  /** The line for "nothing chosen". Default "Choose" when required, "—" when optional; `null` leaves it out. */
  emptyLabel?: string | null;
  size?: "md" | "lg";
}

/** One of a few. From about eight on use `ComboField`. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, optional, labelHidden, aside, className, options, emptyLabel, size, ...rest } =
    props;
  const text = useUiText();
  const field = useField(name, hint);
  const frame = { label, hint, optional, labelHidden, aside, className };
  const empty = emptyLabel === undefined ? (optional ? "—" : text.choose) : emptyLabel;
  return (
    <FieldFrame {...frame} id={field.id} messages={field.messages}>
      <span className="relative block">
        <select
          {...rest}
          {...field.control}
          onChange={(event) => {
            field.control.onChange(event);
            rest.onChange?.(event);
          }}
          required={!optional}
          className={`appearance-none truncate pr-8 ${fieldLook({ wrong: field.wrong, size })}`}
        >
          {empty === null ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute right-2.5 top-1/2 size-3.5 -translate-y-1/2 text-ink-faint"
        />
      </span>
    </FieldFrame>
  );
}
