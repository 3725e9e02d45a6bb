"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useUiText } from "#components/ui/ui-text.tsx";
import { type CommonFieldProps, FieldFrame } from "./field.tsx";
import { fieldLook } from "./field-look.ts";
import type { Option } from "./select-field.tsx";
import { useField } from "./use-field.ts";
import { useTaken } from "./use-taken.ts";

// The searchable list weighs more than the rest of a page: it comes after, and only where there is such a field.
const ComboBox = lazy(() => import("./combo-box.tsx"));

export interface ComboFieldProps extends CommonFieldProps {
  options: Option[];
  defaultValue?: string;
  /** For client components that want to know. */
  onValue?: (value: string) => void;
}

/** One of many, found by typing. It is a plain select until its script has come. */
export function ComboField(props: ComboFieldProps) {
  const {
    name,
    label,
    hint,
    optional,
    labelHidden,
    aside,
    className,
    options,
    defaultValue = "",
    onValue,
  } = props;
  const text = useUiText();
  const field = useField(name, hint);
  const [value, setValue] = useState(defaultValue);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  // Newer than this list: somebody else chose it meanwhile.
  const [newer, setNewer] = useState<Option[]>([]);
  const known = newer.length > 0 ? [...newer, ...options] : options;
  useTaken(name, (theirs) => {
    const one = typeof theirs === "string" ? { value: theirs, label: theirs } : theirs;
    if (!("value" in one)) return;
    if (one.value && !known.some((option) => option.value === one.value)) setNewer([one]);
    setValue(one.value);
    onValue?.(one.value);
  });
  const frame = { label, hint, optional, labelHidden, aside, className };

  const select = (
    <select
      {...field.control}
      value={value}
      onChange={(event) => {
        field.control.onChange(event);
        setValue(event.target.value);
      }}
      required={!optional}
      className={fieldLook({ wrong: field.wrong })}
    >
      <option value="">{optional ? "—" : text.choose}</option>
      {known.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
  return (
    <FieldFrame {...frame} id={field.id} messages={field.messages}>
      {scripted ? (
        <Suspense fallback={select}>
          <ComboBox
            field={field}
            label={label}
            options={known}
            required={!optional}
            value={value}
            onValue={(next) => {
              setValue(next);
              onValue?.(next);
            }}
          />
        </Suspense>
      ) : (
        select
      )}
    </FieldFrame>
  );
}
