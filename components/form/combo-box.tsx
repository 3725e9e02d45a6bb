"use client";

import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ComboBox, Group, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useUiText } from "#components/ui/ui-text.tsx";
import { fieldLook } from "./field-look.ts";
import { useForm } from "./form-context.ts";
import type { Option } from "./select-field.tsx";
import type { useField } from "./use-field.ts";

interface Props {
  field: ReturnType<typeof useField>;
  label: ReactNode;
  options: Option[];
  required: boolean;
  value: string;
  onValue: (value: string) => void;
}

/** The searchable list of `ComboField`, on react-aria; loaded by itself. */
export default function SearchableList({ field, label, options, required, value, onValue }: Props) {
  const text = useUiText();
  const form = useForm();
  const name = field.control.name;

  function choose(key: string) {
    onValue(key);
    if (key && field.wrong) form?.report(name, []);
  }

  return (
    <ComboBox
      aria-label={typeof label === "string" ? label : undefined}
      aria-describedby={field.control["aria-describedby"]}
      isInvalid={field.wrong}
      selectedKey={value || null}
      onSelectionChange={(key) => choose(key === null ? "" : String(key))}
      defaultItems={options}
      disabledKeys={options.filter((option) => option.disabled).map((option) => option.value)}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Group className="relative block">
        <Input
          id={field.id}
          className={`pr-9 ${fieldLook({ wrong: field.wrong })}`}
          placeholder={text.choose}
        />
        <Button className="absolute inset-y-0 right-0 grid w-9 place-items-center text-ink-faint">
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </Button>
      </Group>
      {/* The form's own value. Neither `hidden` nor `readOnly`, which browsers check nothing of: a missing choice counts. */}
      <input
        type="text"
        name={name}
        value={value}
        required={required}
        onChange={(event) => choose(event.target.value)}
        autoComplete="off"
        tabIndex={-1}
        aria-hidden="true"
        className="sr-only"
      />
      <Popover className="menu max-h-72 w-(--trigger-width) overflow-y-auto rounded-lg bg-raised p-1 text-sm shadow-pop ring-1 ring-line">
        <ListBox
          renderEmptyState={() => <p className="px-2 py-1.5 text-ink-muted">{text.noMatch}</p>}
          className="outline-none"
        >
          {(option: Option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 data-[disabled]:text-ink-faint data-[focused]:bg-hover data-[selected]:font-semibold pointer-coarse:min-h-11"
            >
              <span className="flex-1 truncate">{option.label}</span>
              {option.hint ? <span className="truncate text-xs text-ink-faint">{option.hint}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
