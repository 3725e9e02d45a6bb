"use client";

import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { classes } from "#components/ui/class-names.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import { announceSuccess } from "./announce-success.ts";
import { ErrorSummary } from "./error-summary.tsx";
import type { ActionResult, FormAct, Success, Theirs } from "./form-act.ts";
import { FormContext } from "./form-context.ts";
import { useSteadyPress } from "./use-steady-press.ts";
import { wrongFields } from "./validity.ts";

export interface ActionFormProps<T> {
  action: FormAct<T>;
  children: ReactNode;
  /** Hidden values that go along, such as an id. */
  fields?: Record<string, string>;
  /** Toast, undo and next page after success. An action that redirects by itself needs none. */
  success?: Success;
  /** For client components: called after success, before the redirect. */
  onSuccess?: (data: T) => void;
  /** Empties the fields after success, for forms that stay. */
  resetOnSuccess?: boolean;
  /** Names the form as a landmark; needed when a page has several. */
  label?: string;
  className?: string;
  id?: string;
}

/**
 * A form around a server action. Wrong fields are told on leaving them and all on submit; a summary with links takes
 * the focus; what was typed stays. Posts as a plain form when scripts do not run. ⌘ Enter submits from anywhere.
 */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const { action, children, fields, success, onSuccess, resetOnSuccess, label, className, id } = props;
  const text = useUiText();
  const router = useRouter();
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  // Without scripts the browser posts and the page comes back with the answer; with them `send` brings it.
  const [posted, submit, posting] = useActionState<ActionResult<T> | null, FormData>(action, null);
  const [answer, setAnswer] = useState<ActionResult<T> | null>(null);
  const [sending, startSending] = useTransition();
  const result = answer ?? posted;
  const pending = posting || sending;
  const [errors, setErrors] = useState<Record<string, string[]>>({});
  // Counted, so that the same mistake twice moves the focus twice.
  const [attempt, setAttempt] = useState(0);
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is dealt with once, whatever was passed since
  useEffect(() => {
    if (!result) return;
    setErrors(result.ok ? {} : (result.fields ?? {}));
    if (!result.ok) return setAttempt((count) => count + 1);
    if (resetOnSuccess) form.current?.reset();
    onSuccess?.(result.data);
    if (result !== answer) announceSuccess(success, result, router);
  }, [result]);

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const wrong = wrongFields(event.currentTarget, text);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return setAttempt((count) => count + 1);
    // Not through the form's own action: React would empty the fields afterwards, also when the answer is an error.
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    startSending(() => send(data));
  }

  async function send(data: FormData) {
    try {
      const given = await action(result, data);
      // At once: the page that comes along may be without the row this form stands in.
      if (given.ok) announceSuccess(success, given, router);
      startTransition(() => setAnswer(given));
    } catch (error) {
      // A redirect travels as an error with a digest. Anything else is a server that did not answer.
      if (typeof error === "object" && error !== null && "digest" in error) throw error;
      startTransition(() => setAnswer({ ok: false, code: "unavailable", message: text.unreachable }));
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) form.current?.requestSubmit();
  }

  const report = useCallback((name: string, messages: string[]) => {
    setErrors((known) => {
      if (messages.length === 0 && !known[name]) return known;
      const { [name]: _gone, ...rest } = known;
      return messages.length > 0 ? { ...rest, [name]: messages } : rest;
    });
  }, []);
  const [taken, setTaken] = useState<Record<string, Theirs>>({});
  const take = useCallback(
    (name: string, theirs: Theirs) =>
      // Another object each time, so that the same may be taken again.
      setTaken((known) => ({ ...known, [name]: typeof theirs === "string" ? theirs : { ...theirs } })),
    [],
  );
  const afterPress = useSteadyPress();
  const failure = result && !result.ok ? result : null;
  const detail = failure?.detail;
  const state = useMemo(
    () => ({ prefix, pending, errors, detail, report, taken, take, afterPress }),
    [prefix, pending, errors, detail, report, taken, take, afterPress],
  );
  const shown = attempt > 0 && (failure !== null || Object.keys(errors).length > 0);

  return (
    <FormContext value={state}>
      <form
        ref={form}
        id={id}
        action={submit}
        onSubmit={onSubmit}
        onKeyDown={onKeyDown}
        noValidate={scripted}
        aria-label={label}
        aria-busy={pending}
        className={classes("grid gap-4", className)}
      >
        {shown || (failure && !scripted) ? (
          <ErrorSummary ref={summary} prefix={prefix} errors={errors} failure={failure} />
        ) : null}
        {fields
          ? Object.entries(fields).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))
          : null}
        {children}
      </form>
    </FormContext>
  );
}
