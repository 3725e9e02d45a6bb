"use client";

import { ChevronDown } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { fill } from "#components/ui/fill.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import { fieldLook } from "./field-look.ts";
import type { Option } from "./select-field.tsx";
import { useCombo } from "./use-combo.ts";
import type { useField } from "./use-field.ts";
import { useListPlace } from "./use-list-place.ts";

interface Props {
  field: ReturnType<typeof useField>;
  options: Option[];
  required: boolean;
  value: string;
  onValue: (value: string) => void;
}

/** The searchable list of `ComboField`: a text field with a list of its own below it, by the ARIA pattern. */
export function ComboBox({ field, options, required, value, onValue }: Props) {
  const text = useUiText();
  const name = field.control.name;
  const combo = useCombo({ name, options, value, onValue });
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef<HTMLInputElement>(null);
  const list = useListPlace(input, combo.open, combo.active);
  const idOf = (option: Option) => `${field.id}-${option.value}`;
  useLayoutEffect(() => sent.current?.setCustomValidity(combo.undecided ? text.isNotChoice : ""));

  return (
    <span className="relative block">
      <input
        ref={input}
        id={field.id}
        type="text"
        role="combobox"
        aria-expanded={combo.open}
        aria-controls={`${field.id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={
          combo.open && combo.active !== null ? `${field.id}-${combo.active}` : undefined
        }
        aria-invalid={field.control["aria-invalid"]}
        aria-describedby={field.control["aria-describedby"]}
        aria-required={required}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={text.choose}
        value={combo.words}
        onChange={(event) => combo.type(event.target.value)}
        onClick={(event) => {
          if (combo.open) return;
          combo.show();
          // What is typed next takes the place of what is chosen.
          event.currentTarget.select();
        }}
        onKeyDown={combo.onKeyDown}
        onBlur={combo.leave}
        className={`pr-9 ${fieldLook({ wrong: field.wrong })}`}
      />
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 size-3.5 -translate-y-1/2 text-ink-faint"
      />
      {/* The form's own value. Neither `hidden` nor `readOnly`, which browsers check nothing of: a missing choice counts. */}
      <input
        ref={sent}
        type="text"
        name={name}
        value={value}
        required={required}
        onChange={(event) => combo.choose(event.target.value)}
        onFocus={() => input.current?.focus()}
        autoComplete="off"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the press is only kept from taking the focus out of the field */}
      <div
        ref={list}
        popover="manual"
        onMouseDown={(event) => event.preventDefault()}
        className="menu fixed m-0 overflow-y-auto overscroll-contain rounded-lg bg-raised p-1 text-sm text-ink shadow-pop ring-1 ring-line"
      >
        {combo.open ? <ComboList id={`${field.id}-list`} combo={combo} value={value} idOf={idOf} /> : null}
        {combo.open && combo.shown.length === 0 ? (
          <p role="status" className="px-2 py-1.5 text-ink-muted">
            {text.noMatch}
          </p>
        ) : null}
        {combo.open && combo.further > 0 ? (
          <p className="px-2 py-1.5 text-ink-muted text-xs">
            {fill(text.furtherChoices, { count: combo.further.toLocaleString("en") })}
          </p>
        ) : null}
      </div>
    </span>
  );
}

interface ListProps {
  id: string;
  combo: ReturnType<typeof useCombo>;
  value: string;
  idOf: (option: Option) => string;
}

function ComboList({ id, combo, value, idOf }: ListProps) {
  const text = useUiText();
  return (
    <div id={id} role="listbox" aria-label={text.choose}>
      {combo.shown.map((option) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
        <div
          key={option.value}
          id={idOf(option)}
          role="option"
          tabIndex={-1}
          aria-selected={option.value === value}
          aria-disabled={option.disabled}
          data-active={option.value === combo.active || undefined}
          onClick={() => !option.disabled && combo.choose(option.value)}
          className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 hover:bg-hover aria-disabled:cursor-default aria-disabled:text-ink-faint aria-selected:font-semibold data-active:bg-hover pointer-coarse:min-h-11"
        >
          <span className="flex-1 truncate">{option.label}</span>
          {option.hint ? <span className="truncate text-ink-faint text-xs">{option.hint}</span> : null}
        </div>
      ))}
    </div>
  );
}
