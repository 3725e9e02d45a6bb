"use client";

import { Plus, X } from "lucide-react";
import { type InputHTMLAttributes, type ReactNode, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { FieldError, FieldFrame, Hint } from "./field.tsx";
import { fieldLook } from "./field-look.ts";
import { useEarly } from "./use-early.ts";
import { useField } from "./use-field.ts";

export interface RowFieldsText {
  legend: string;
  hint?: string;
  /** "Add a cost" */
  add: string;
  /** "Remove" */
  remove: string;
  /** Said instead of the button when there are as many as there may be */
  full: string;
}

export interface RowFieldsProps {
  /** Of the whole list: what is wrong with all of it is told under this name. Fields are named `name.<row>.<field>`. */
  name: string;
  text: RowFieldsText;
  /** How many rows are there to begin with; one more is there to be filled in */
  count: number;
  most: number;
  /** The fields of a row: its number, and whether it is the first, whose labels are shown */
  row: (at: number, first: boolean) => ReactNode;
  className?: string;
}

/**
 * A list of rows that grows and shrinks; what was typed in the others stays. Rows nobody fills in are left out by the
 * server, so without a script one can still add one at a time.
 */
export function RowFields({ name, text, count, most, row, className }: RowFieldsProps) {
  const [rows, setRows] = useState(() => Array.from({ length: Math.min(count + 1, most) }, (_, at) => at));
  const next = useRef(rows.length);
  const field = useField(name, text.hint);
  const list = useRef<HTMLFieldSetElement>(null);
  const full = rows.length >= most;

  function add() {
    const at = next.current;
    next.current += 1;
    setRows((now) => [...now, at]);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${at}"] :is(input, select)`)?.focus(),
    );
  }

  function remove(at: number) {
    setRows((now) => now.filter((one) => one !== at));
    requestAnimationFrame(() => document.getElementById(field.id)?.focus());
  }

  return (
    <fieldset
      ref={list}
      className={classes("min-w-0", className)}
      aria-describedby={field.control["aria-describedby"]}
    >
      <legend className="mb-1 text-sm font-medium">{text.legend}</legend>
      {text.hint ? <Hint id={`${field.id}-hint`}>{text.hint}</Hint> : null}
      <div className="mt-1 grid gap-2">
        {rows.map((at, index) => (
          <div key={at} data-row={at} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">{row(at, index === 0)}</div>
            <IconButton
              label={`${text.remove} ${index + 1}`}
              icon={<X aria-hidden="true" />}
              onClick={() => remove(at)}
              // Beside the fields, below the labels of the first row.
              className={index === 0 ? "mt-6" : ""}
              data-needs-script
            />
          </div>
        ))}
      </div>
      <FieldError id={`${field.id}-error`} messages={field.messages} />
      {full ? (
        <p id={field.id} tabIndex={-1} className="mt-2 text-xs text-ink-muted">
          {text.full}
        </p>
      ) : (
        <Button
          id={field.id}
          size="sm"
          className="mt-2"
          icon={<Plus aria-hidden="true" />}
          onClick={add}
          data-needs-script
        >
          {text.add}
        </Button>
      )}
    </fieldset>
  );
}

export interface RowInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id" | "size"> {
  name: string;
  label: string;
  /** Only the first row shows its labels. */
  first: boolean;
  /** Told what was typed before the script came, for those who keep the value */
  onEarly?: (value: string) => void;
}

/** One field of a row. It may be left empty, as whole rows may. */
export function RowInput({ name, label, first, className, onEarly, ...rest }: RowInputProps) {
  const field = useField(name, null);
  useEarly(field.id, onEarly);
  return (
    <FieldFrame
      id={field.id}
      label={label}
      labelHidden={!first}
      messages={field.messages}
      {...(className ? { className } : {})}
    >
      <input
        type="text"
        autoComplete="off"
        {...rest}
        {...field.control}
        onChange={(event) => {
          field.control.onChange(event);
          rest.onChange?.(event);
        }}
        className={fieldLook({ wrong: field.wrong })}
      />
    </FieldFrame>
  );
}
