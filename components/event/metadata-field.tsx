"use client";

import { useState } from "react";
import { FieldFrame } from "#components/form/field.tsx";
import { fieldLook } from "#components/form/field-look.ts";
import { RowFields, type RowFieldsText, RowInput } from "#components/form/row-fields.tsx";
import { useEarly } from "#components/form/use-early.ts";
import { useField } from "#components/form/use-field.ts";
import { useTakenRows } from "#components/form/use-taken.ts";

type Kind = "text" | "number" | "date" | "yes_no";

export interface MetadataText extends RowFieldsText {
  name: string;
  kind: string;
  value: string;
  kinds: Record<Kind, string>;
  yes: string;
  no: string;
}

interface Props {
  rows: { name: string; kind: Kind; value: string }[];
  most: number;
  text: MetadataText;
}

/** Fields of one's own: rows of a name, a kind and a value that fits it. */
export function MetadataField({ rows: first, most, text }: Props) {
  const { key, rows } = useTakenRows("metadata", first);
  return (
    <RowFields
      key={key}
      name="metadata"
      text={text}
      count={rows.length}
      most={most}
      className="sm:col-span-2"
      row={(at, first) => <MetadataRow at={at} first={first} row={rows[at]} text={text} />}
    />
  );
}

interface RowProps {
  at: number;
  first: boolean;
  row: Props["rows"][number] | undefined;
  text: MetadataText;
}

function MetadataRow({ at, first, row, text }: RowProps) {
  const [kind, setKind] = useState<Kind>(row?.kind ?? "text");
  const [value, setValue] = useState(row?.value ?? "");
  const names = { kind: `metadata.${at}.kind`, value: `metadata.${at}.value` };
  return (
    <div className="grid grid-cols-2 items-start gap-2 max-sm:border-line max-sm:border-b max-sm:pb-3 sm:grid-cols-[1fr_7rem_1fr]">
      <RowInput
        name={`metadata.${at}.name`}
        label={text.name}
        first={first}
        maxLength={60}
        defaultValue={row?.name ?? ""}
      />
      <RowSelect
        name={names.kind}
        label={text.kind}
        first={first}
        value={kind}
        options={(Object.keys(text.kinds) as Kind[]).map((one) => [one, text.kinds[one]])}
        onChange={(chosen) => setKind(chosen as Kind)}
      />
      {kind === "yes_no" ? (
        <RowSelect
          name={names.value}
          label={text.value}
          first={first}
          value={value === "yes" || value === "no" ? value : ""}
          options={[
            ["", "—"],
            ["yes", text.yes],
            ["no", text.no],
          ]}
          onChange={setValue}
          className="max-sm:col-span-2"
        />
      ) : (
        <RowInput
          // A date field has no room for other text: each kind is a field of its own, what was typed goes along.
          key={kind === "date" ? "date" : "text"}
          name={names.value}
          label={text.value}
          first={first}
          type={kind === "date" ? "date" : "text"}
          {...(kind === "number" ? { inputMode: "decimal" } : {})}
          maxLength={500}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          onEarly={setValue}
          className="max-sm:col-span-2"
        />
      )}
    </div>
  );
}

interface SelectProps {
  name: string;
  label: string;
  first: boolean;
  value: string;
  options: [value: string, label: string][];
  onChange: (value: string) => void;
  className?: string;
}

function RowSelect({ name, label, first, value, options, onChange, className }: SelectProps) {
  const field = useField(name, null);
  useEarly(field.id, onChange);
  return (
    <FieldFrame
      id={field.id}
      label={label}
      labelHidden={!first}
      messages={field.messages}
      {...(className ? { className } : {})}
    >
      <select
        {...field.control}
        value={value}
        onChange={(event) => {
          field.control.onChange(event);
          onChange(event.target.value);
        }}
        className={fieldLook({ wrong: field.wrong })}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
