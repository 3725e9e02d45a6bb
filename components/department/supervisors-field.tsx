"use client";

import { FieldError, Hint } from "#components/form/field.tsx";
import { useField } from "#components/form/use-field.ts";

interface Props {
  legend: string;
  hint: string;
  /** Said when there is nobody to choose. */
  none: string;
  people: { id: string; name: string; hint: string }[];
  chosen: string[];
}

/** Any number of people: boxes in a list that scrolls when it is long. */
export function SupervisorsField({ legend, hint, none, people, chosen }: Props) {
  const field = useField("supervisors", hint);
  return (
    <fieldset className="min-w-0" aria-describedby={field.control["aria-describedby"]}>
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {people.length === 0 ? (
        <p className="text-sm text-ink-muted">{none}</p>
      ) : (
        <div className="max-h-48 overflow-y-auto rounded-md border border-line-field p-2">
          {people.map((person, index) => (
            <label
              key={person.id}
              className="flex items-center gap-2.5 rounded-sm px-1 py-1 text-sm hover:bg-hover pointer-coarse:min-h-11"
            >
              <input
                type="checkbox"
                name="supervisors[]"
                id={index === 0 ? field.id : undefined}
                value={person.id}
                defaultChecked={chosen.includes(person.id)}
                onChange={field.control.onChange}
                className="check size-4 shrink-0 rounded-xs"
              />
              <span className="flex-1">{person.name}</span>
              <span className="text-xs text-ink-muted">{person.hint}</span>
            </label>
          ))}
        </div>
      )}
      <FieldError id={`${field.id}-error`} messages={field.messages} />
      <Hint id={`${field.id}-hint`}>{hint}</Hint>
    </fieldset>
  );
}
