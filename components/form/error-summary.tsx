"use client";

import { type Ref, useLayoutEffect, useState } from "react";
import { fill, fillCount } from "#components/ui/fill.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { ActionFailure, Theirs } from "./form-act.ts";
import { quietLink, TakeTheirs } from "./take-theirs.tsx";

export interface ErrorSummaryProps {
  ref: Ref<HTMLDivElement>;
  prefix: string;
  errors: Record<string, string[]>;
  /** The answer; its sentence is shown when no field is to blame. */
  failure: ActionFailure | null;
}

/** What is to be fixed, with links to the fields. Takes the focus, so it is read first. */
export function ErrorSummary({ ref, prefix, errors, failure }: ErrorSummaryProps) {
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
  const theirs = (failure?.detail?.theirs ?? null) as Record<string, Theirs> | null;
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
                {theirs?.[name] === undefined ? null : <TakeTheirs name={name} theirs={theirs[name]} />}
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

/** What a field is called on the page: the legend of a group of boxes or rows, or its label without "(optional)". */
function labelOf(id: string): string {
  const field = document.getElementById(id);
  if (field instanceof HTMLButtonElement)
    return field.closest("fieldset")?.querySelector("legend")?.textContent?.trim() ?? "";
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
