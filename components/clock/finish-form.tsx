"use client";

import { type ReactNode, useActionState } from "react";
import { fieldLook } from "#components/form/field-look.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { buttonLook } from "#components/ui/button-look.ts";

export interface FinishFormProps {
  action: FormAct;
  id: string;
  firstDate: string;
  lastDate: string;
  breakText: string;
  zoneName: string;
  text: {
    endDate: string;
    end: string;
    breakTime: string;
    breakHint: string;
    reason: string;
    reasonHint: string;
    finish: string;
    finishing: string;
    finished: string;
    meaning: string;
  };
}

type Failure = {
  message: string;
  fields?: Record<string, string[]>;
  detail?: { choices?: { end?: { value: string; label: string }[] } };
};

/** Asks for the end of a clock-in that has none. A plain form, which public/clock.js posts without leaving the page. */
export function FinishForm({ action, id, firstDate, lastDate, breakText, zoneName, text }: FinishFormProps) {
  const [result, submit] = useActionState(action, null);
  const failure = result && !result.ok ? (result as Failure) : null;
  const choices = failure?.detail?.choices?.end;
  const wrong = (name: string) => failure?.fields?.[name]?.join(" ");
  const field = (name: string) => ({
    id: `${id}-${name}`,
    name,
    "aria-invalid": wrong(name) ? true : undefined,
    "aria-describedby": `${id}-${name}-hint`,
    className: `mt-1 ${fieldLook({ size: "lg", wrong: Boolean(wrong(name)) })}`,
  });
  const label = (name: string, words: string, hint?: string) => ({
    name,
    words,
    hint,
    error: wrong(name),
    id,
  });
  return (
    <form id={`finish-${id}`} action={submit} data-done={text.finished} className="mt-3 grid gap-3 text-ink">
      <input type="hidden" name="clockInId" value={id} />
      {failure && !Object.keys(failure.fields ?? {}).length ? <p role="alert">{failure.message}</p> : null}
      <div className="grid grid-cols-2 gap-3">
        <Labelled {...label("endDate", text.endDate)}>
          <input
            {...field("endDate")}
            type="date"
            required
            min={firstDate}
            max={lastDate}
            defaultValue={firstDate}
          />
        </Labelled>
        <Labelled {...label("end", text.end, zoneName)}>
          <input {...field("end")} type="time" required />
        </Labelled>
      </div>
      {choices ? (
        <fieldset className="text-sm">
          <legend className="font-medium">{text.meaning}</legend>
          {choices.map((choice) => (
            <label key={choice.value} className="mr-4 inline-flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name="endMeaning"
                value={choice.value}
                className="check size-4 rounded-full"
                required
              />
              {choice.label}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Labelled {...label("break", text.breakTime, text.breakHint)}>
        <input {...field("break")} inputMode="text" maxLength={9} defaultValue={breakText} />
      </Labelled>
      <Labelled {...label("reason", text.reason, text.reasonHint)}>
        <input {...field("reason")} required minLength={3} maxLength={300} />
      </Labelled>
      <button type="submit" data-pending={text.finishing} className={buttonLook("plain", "lg")}>
        {text.finish}
      </button>
    </form>
  );
}

interface LabelledProps {
  id: string;
  name: string;
  words: string;
  hint: string | undefined;
  error: string | undefined;
  children: ReactNode;
}

function Labelled({ id, name, words, hint, error, children }: LabelledProps) {
  return (
    <div>
      <label htmlFor={`${id}-${name}`} className="block text-sm font-medium">
        {words}
      </label>
      {children}
      <p id={`${id}-${name}-hint`} className={`mt-1 text-xs ${error ? "text-bad-text" : "text-ink-faint"}`}>
        {error ?? hint}
      </p>
    </div>
  );
}
