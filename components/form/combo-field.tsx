"use client";

import { type FocusEvent, useEffect, useState } from "react";
import { useUiText } from "#components/ui/ui-text.tsx";
import { ComboBox } from "./combo-box.tsx";
import { type CommonFieldProps, FieldFrame } from "./field.tsx";
import { fieldLook } from "./field-look.ts";
import type { Option } from "./select-field.tsx";
import { useEarly } from "./use-early.ts";
import { useField } from "./use-field.ts";
import { useTaken } from "./use-taken.ts";

export interface ComboFieldProps extends CommonFieldProps {
  options: Option[];
  defaultValue?: string;
  /** For client components that want to know. */
  onValue?: (value: string) => void;
}

/** One of many, found by typing. It is a plain select until its script has come, and while one is choosing in that. */
export function ComboField(props: ComboFieldProps) {
  const { name, options, defaultValue = "", onValue, ...frame } = props;
  const text = useUiText();
  const field = useField(name, props.hint);
  const [value, setValue] = useState(defaultValue);
  const [searched, setSearched] = useState(false);
  // Newer than this list: somebody else chose it meanwhile.
  const [newer, setNewer] = useState<Option[]>([]);
  const known = newer.length > 0 ? [...newer, ...options] : options;

  function choose(next: string) {
    setValue(next);
    onValue?.(next);
  }

  useEarly(field.id, choose);
  useTaken(name, (theirs) => {
    const one = typeof theirs === "string" ? { value: theirs, label: theirs } : theirs;
    if (!("value" in one)) return;
    if (one.value && !known.some((option) => option.value === one.value)) setNewer([one]);
    choose(one.value);
  });
  useEffect(() => {
    if (document.activeElement?.id !== field.id) setSearched(true);
  }, [field.id]);
  useEffect(() => {
    const form = document.getElementById(field.id)?.closest("form");
    const reset = () => setValue(defaultValue);
    form?.addEventListener("reset", reset);
    return () => form?.removeEventListener("reset", reset);
  }, [field.id, defaultValue]);

  return (
    <FieldFrame {...frame} id={field.id} messages={field.messages}>
      {searched ? (
        <ComboBox field={field} options={known} required={!frame.optional} value={value} onValue={choose} />
      ) : (
        <select
          {...field.control}
          value={value}
          onChange={(event) => {
            field.control.onChange(event);
            choose(event.target.value);
          }}
          onBlur={(event: FocusEvent<HTMLSelectElement>) => {
            field.control.onBlur(event);
            setSearched(true);
          }}
          required={!frame.optional}
          className={fieldLook({ wrong: field.wrong })}
        >
          <option value="">{frame.optional ? "—" : text.choose}</option>
          {known.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
