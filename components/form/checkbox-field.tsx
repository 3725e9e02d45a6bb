"use client";

import type { InputHTMLAttributes, ReactNode } from "react";
import { classes } from "#components/ui/class-names.ts";
import { FieldError, Hint } from "./field.tsx";
import { useField } from "./use-field.ts";

type Attributes = Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "className" | "type">;

export interface CheckboxFieldProps extends Attributes {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  className?: string;
}

/** Yes or no; the form gets `value` ("on" unless given) or nothing. `required` makes it a condition. */
export function CheckboxField(props: CheckboxFieldProps) {
  return <TickField {...props} look="check size-4 rounded-xs" />;
}

function TickField({ name, label, hint, className, look, ...rest }: CheckboxFieldProps & { look: string }) {
  const field = useField(name, hint);
  return (
    <div className={classes("min-w-0", className)}>
      <label className="flex items-start gap-2.5 text-sm pointer-coarse:min-h-11 pointer-coarse:py-3">
        <input
          {...rest}
          {...field.control}
          onChange={(event) => {
            field.control.onChange(event);
            rest.onChange?.(event);
          }}
          type="checkbox"
          className={`${look} mt-0.5 shrink-0 focus-visible:outline-offset-2`}
        />
        <span>{label}</span>
      </label>
      <FieldError id={`${field.id}-error`} messages={field.messages} />
      {hint ? <Hint id={`${field.id}-hint`}>{hint}</Hint> : null}
    </div>
  );
}

export interface RadioGroupProps {
  name: string;
  legend: ReactNode;
  options: { value: string; label: ReactNode; hint?: ReactNode }[];
  defaultValue?: string;
  /** May be left without a choice. */
  optional?: boolean;
  hint?: ReactNode;
  className?: string;
}

/** One of two to five, all visible. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, legend, options, defaultValue, optional = false, hint, className } = props;
  const field = useField(name, hint);
  return (
    <fieldset className={classes("min-w-0", className)} aria-describedby={field.control["aria-describedby"]}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <div className="grid gap-2">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex items-start gap-2.5 text-sm pointer-coarse:min-h-11 pointer-coarse:py-3"
          >
            <input
              type="radio"
              name={name}
              id={index === 0 ? field.id : undefined}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              onChange={field.control.onChange}
              required={!optional}
              className="check mt-0.5 size-4 shrink-0 rounded-full focus-visible:outline-offset-2"
            />
            <span>
              {option.label}
              {option.hint ? <span className="block text-xs text-ink-faint">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${field.id}-error`} messages={field.messages} />
      {hint ? <Hint id={`${field.id}-hint`}>{hint}</Hint> : null}
    </fieldset>
  );
}
