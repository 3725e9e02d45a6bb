"use client";

import { Fragment } from "react";
import { FieldError, Hint } from "#components/form/field.tsx";
import { useField } from "#components/form/use-field.ts";

export interface ScopeRow {
  noun: string;
  label: string;
  /** A scope where there is one: not every noun is written. */
  read: ScopeChoice | null;
  write: ScopeChoice | null;
}

interface ScopeChoice {
  value: string;
  /** "Read: Customers" */
  label: string;
}

interface Props {
  legend: string;
  hint: string;
  readLabel: string;
  writeLabel: string;
  rows: ScopeRow[];
}

/** What a token may touch: a line a noun, a box for reading and one for writing. */
export function ScopeFields({ legend, hint, readLabel, writeLabel, rows }: Props) {
  const field = useField("scopes", hint);
  const { "aria-describedby": described, "aria-invalid": invalid, id } = field.control;
  const box = (choice: ScopeChoice | null, isFirst: boolean) =>
    choice ? (
      <input
        type="checkbox"
        name="scopes[]"
        id={isFirst ? id : undefined}
        value={choice.value}
        aria-label={choice.label}
        aria-invalid={invalid}
        onChange={field.control.onChange}
        className="check size-4 rounded-xs focus-visible:outline-offset-2 pointer-coarse:size-6"
      />
    ) : null;
  return (
    <fieldset className="min-w-0" aria-describedby={described}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <div className="grid max-w-md grid-cols-[1fr_auto_auto] items-center gap-x-6 gap-y-2 text-sm">
        <span />
        <span className="text-xs text-ink-muted">{readLabel}</span>
        <span className="text-xs text-ink-muted">{writeLabel}</span>
        {rows.map((row, at) => (
          <Fragment key={row.noun}>
            <span>{row.label}</span>
            <span className="justify-self-center">{box(row.read, at === 0)}</span>
            <span className="justify-self-center">{box(row.write, false)}</span>
          </Fragment>
        ))}
      </div>
      <FieldError id={`${field.id}-error`} messages={field.messages} />
      <Hint id={`${field.id}-hint`}>{hint}</Hint>
    </fieldset>
  );
}
