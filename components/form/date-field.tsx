"use client";

import type { InputHTMLAttributes } from "react";
import { type CommonFieldProps, FieldFrame } from "./field.tsx";
import { fieldLook } from "./field-look.ts";
import { useField } from "./use-field.ts";

type Attributes = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "name" | "id" | "size" | "className" | "required" | "type"
>;

export interface DateFieldProps extends CommonFieldProps, Attributes {
  /** "2026-11-20", like `min`, `max` and `defaultValue`. */
  min?: string;
  max?: string;
}

/** A day, by the browser's own picker: the form gets "2026-11-20". */
export function DateField(props: DateFieldProps) {
  return <PickerField {...props} type="date" />;
}

/** A time of day: the form gets "07:30", or "07:30:15" with `step={1}`. Say the zone in the hint or once on the page. */
export function TimeField(props: DateFieldProps) {
  return <PickerField {...props} type="time" />;
}

function PickerField(props: DateFieldProps & { type: "date" | "time" }) {
  const { name, label, hint, optional, labelHidden, aside, className, type, ...rest } = props;
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
        type={type}
        required={!optional}
        className={fieldLook({ wrong: field.wrong })}
      />
    </FieldFrame>
  );
}
