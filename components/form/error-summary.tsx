"use client";

import { type Ref, useLayoutEffect, useState } from "react";
import { fill, fillCount } from "#components/ui/fill.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { ActionFailure } from "./form-act.ts";

export interface ErrorSummaryProps {
  ref: Ref<HTMLDivElement>;
  prefix: string;
  errors: Record<string, string[]>;
  /** The answer; its sentence is shown when no field is to blame. */
  failure: ActionFailure | null;
  /** A field has somebody else's value now. */
  onTaken: (name: string) => void;
}

/** What is to be fixed, with links to the fields. Takes the focus, so it is read first. */
export function ErrorSummary({ ref, prefix, errors, failure, onTaken }: ErrorSummaryProps) {
  const text = useUiText();
  const wrong = Object.entries(errors).filter(([, messages]) => messages.length > 0);
  const [labels, setLabels] = useState<Record<string, string>>({});
  useLayoutEffect(() => {
    const named = Object.keys(errors).map((name) => [name, labelOf(`${prefix}-${name}`)]);
    setLabels(Object.fromEntries(named));
  }, [errors, prefix]);
  // "Fill in this field" four times says nothing: several messages name their fields.
  const words = (name: string, message = "") =>
    wrong.length > 1 && labels[name] ? fill(text.fixField, { field: labels[name], message }) : message;
  const theirs = (failure?.detail?.theirs ?? null) as Record<string, string> | null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      data-mark
      className="rounded-lg bg-bad-soft px-3 py-2.5 text-sm text-bad-text"
    >
      {wrong.length === 0 ? (
        <p className="font-medium">
          {failure?.message ?? text.couldNot}
          {failure?.code === "internal" && failure.requestId ? (
            <span className="block font-mono text-2xs font-normal">{failure.requestId}</span>
          ) : null}
        </p>
      ) : (
        <>
          <p className="font-semibold">
            {theirs && failure ? failure.message : fillCount(text.fixOne, text.fixMany, wrong.length)}
          </p>
          <ul className={wrong.length > 1 ? "mt-1 list-disc pl-4" : undefined}>
            {wrong.map(([name, messages]) => (
              <li key={name}>
                <FieldLink id={`${prefix}-${name}`}>{words(name, messages[0])}</FieldLink>
                {theirs?.[name] === undefined ? null : (
                  <TakeTheirs id={`${prefix}-${name}`} value={theirs[name]} onTaken={() => onTaken(name)} />
                )}
              </li>
            ))}
          </ul>
          {theirs ? (
            <button type="button" className={`mt-2 ${quietLink}`} onClick={() => location.reload()}>
              {text.loadTheirs}
            </button>
          ) : null}
        </>
      )}
    </div>
  );
}

/** What a field is called on the page: its legend when it is a group of boxes, or its label without "(optional)". */
function labelOf(id: string): string {
  const field = document.getElementById(id);
  if (
    !(
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    )
  )
    return "";
  const isBox = field.type === "checkbox" || field.type === "radio";
  const legend = isBox ? field.closest("fieldset")?.querySelector("legend") : null;
  return (legend ?? field.labels?.[0])?.firstChild?.textContent?.trim() ?? "";
}

const quietLink = "cursor-pointer font-semibold underline underline-offset-2 pointer-coarse:min-h-11";

/** Puts what somebody else wrote into a field. Fields of more than one control are left to the reader. */
function TakeTheirs({ id, value, onTaken }: { id: string; value: string; onTaken: () => void }) {
  const text = useUiText();
  return (
    <button
      type="button"
      className={`ml-2 ${quietLink}`}
      onClick={() => {
        if (write(document.getElementById(id), value)) onTaken();
      }}
    >
      {text.takeTheirs}
    </button>
  );
}

/** As if it had been typed, so that whoever listens to the field hears of it. */
function write(field: HTMLElement | null, value: string): boolean {
  const kinds = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement];
  const kind = kinds.find((one) => field instanceof one);
  if (!field || !kind || field.getAttribute("role") === "combobox") return false;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event(kind === HTMLSelectElement ? "change" : "input", { bubbles: true }));
  field.focus();
  return true;
}

/** A link to a field; it also opens what hides it. */
function FieldLink({ id, children }: { id: string; children: string }) {
  return (
    <a
      href={`#${id}`}
      className="underline underline-offset-2"
      onClick={(event) => {
        const field = document.getElementById(id);
        if (!field) return;
        event.preventDefault();
        field.closest("details")?.setAttribute("open", "");
        field.focus();
        field.scrollIntoView({ block: "center" });
      }}
    >
      {children}
    </a>
  );
}
