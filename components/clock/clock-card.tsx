"use client";

import { type FormEvent, type ReactNode, useActionState } from "react";
import type { FormAct } from "#components/form/form-act.ts";
import type { ClockAct, ClockText } from "./clock-text.ts";
import { RunningTime } from "./running-time.tsx";
import { type Progress, usePunch } from "./use-punch.ts";

export interface ClockCardProps {
  /** "Working since 12:58" */
  label: string;
  tone: "working" | "break" | "out";
  /** "worked today" */
  caption: string;
  seconds: number;
  asOf: string;
  /** What can be done, the first one large and coloured. */
  acts: { kind: ClockAct; key: string; icon: ReactNode }[];
  /** What one works on: part of the form that clocks in, or a form of its own while running. */
  work: { kind: "in" | "switch"; key: string; title: ReactNode; fields: ReactNode; submit: ReactNode };
  text: ClockText;
  /** Posts without scripts. */
  action: FormAct;
  url: string;
  signInHref: string;
  locale: string;
  zone: string;
}

const tones = { working: "text-ok-text", break: "text-warn-text", out: "text-ink-muted" };
const dots = { working: "bg-ok", break: "bg-warn", out: "bg-line-strong" };

/**
 * The clock: how things stand, and the one large thing to do about it. Says at once whether the server has it. Its forms
 * post by themselves where scripts do not run.
 */
export function ClockCard(props: ClockCardProps) {
  const { label, tone, caption, seconds, asOf, acts, work, text, action, url, locale, zone } = props;
  const [result, formAction] = useActionState(action, null);
  const { progress, busy, submit, again } = usePunch(url);
  const sending = progress?.phase === "sending" ? progress.kind : null;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(event.currentTarget);
  }

  return (
    <>
      <section className="rounded-xl border border-line bg-surface px-5 pb-5 pt-4 text-center">
        <p role="status" className={`flex items-center justify-center gap-2 text-base ${tones[tone]}`}>
          <span aria-hidden="true" className={`size-2.5 rounded-full ${dots[tone]}`} />
          {label}
        </p>
        <div className="mt-2">
          <RunningTime seconds={seconds} ticking={tone === "working"} asOf={asOf} />
        </div>
        <p className="mt-1 text-sm text-ink-muted">{caption}</p>
        <div className="mt-4 grid auto-cols-fr gap-3 has-[>:nth-child(2)]:grid-cols-[2fr_3fr]">
          {acts.toReversed().map((act) => (
            <form key={act.kind} action={formAction} onSubmit={onSubmit} id={`clock-${act.kind}`}>
              <Hidden kind={act.kind} keyOfAct={act.key} />
              <BigButton primary={act === acts[0]} busy={busy} icon={act.icon}>
                {sending === act.kind ? text.sending : text[act.kind]}
              </BigButton>
            </form>
          ))}
        </div>
        <ProgressLine {...{ progress, text, again, locale, zone, signInHref: props.signInHref }} />
        {result && !progress ? <FormResult result={result} /> : null}
      </section>
      <section className="mt-3 rounded-xl border border-line bg-surface px-4 py-3">
        {work.kind === "in" ? (
          <>
            {work.title}
            {work.fields}
          </>
        ) : (
          <details className="group">
            {work.title}
            <form action={formAction} onSubmit={onSubmit} className="grid gap-3 pt-3">
              <Hidden kind="switch" keyOfAct={work.key} />
              {work.fields}
              {work.submit}
            </form>
          </details>
        )}
      </section>
    </>
  );
}

function Hidden({ kind, keyOfAct }: { kind: ClockAct; keyOfAct: string }) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={keyOfAct} />
    </>
  );
}

interface BigButtonProps {
  primary: boolean;
  busy: boolean;
  icon: ReactNode;
  children: ReactNode;
}

function BigButton({ primary, busy, icon, children }: BigButtonProps) {
  const look = primary
    ? "border-transparent bg-accent text-on-accent hover:bg-accent-hover"
    : "border-line-strong bg-surface text-ink hover:bg-hover";
  return (
    <button
      type="submit"
      aria-disabled={busy || undefined}
      className={`flex h-14 w-full cursor-pointer items-center justify-center gap-2 rounded-lg border text-md font-semibold aria-disabled:cursor-default aria-disabled:opacity-60 [&_svg]:size-5 ${look}`}
    >
      {icon}
      {children}
    </button>
  );
}

interface ProgressLineProps {
  progress: Progress | null;
  text: ClockText;
  again: () => void;
  locale: string;
  zone: string;
  signInHref: string;
}

/** Where the last punch is: on its way, saved with the server's time, or not. */
function ProgressLine({ progress, text, again, locale, zone, signInHref }: ProgressLineProps) {
  const failed = progress?.phase === "failed" ? progress.sent : null;
  return (
    <>
      <p role="status" className="mt-3 text-sm text-ink-muted empty:mt-0">
        {progress?.phase === "sending" ? text.sending : null}
        {progress?.phase === "saved"
          ? `${progress.message} ${text.saved.replace("{time}", clockTime(progress.at, locale, zone))}`
          : null}
      </p>
      {failed ? (
        <div role="alert" className="mt-3 rounded-lg bg-bad-soft p-3 text-left text-sm text-bad-text">
          <p className="font-medium">{failed.message ?? text.failed}</p>
          {failed.code === "unreachable" ? <p className="mt-0.5">{text.noAnswer}</p> : null}
          {failed.code === "unauthenticated" ? (
            <p className="mt-0.5">
              {text.signedOut}{" "}
              <a href={signInHref} className="font-semibold underline underline-offset-2">
                {text.signIn}
              </a>
            </p>
          ) : null}
          {failed.code === "conflict" || failed.code === "invalid" ? null : (
            <button
              type="button"
              onClick={again}
              className="mt-1 min-h-11 font-semibold underline underline-offset-2"
            >
              {text.tryAgain}
            </button>
          )}
        </div>
      ) : null}
    </>
  );
}

function clockTime(instant: string, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, timeStyle: "medium" }).format(new Date(instant));
}

/** The answer to a form that was posted without scripts. */
function FormResult({ result }: { result: Awaited<ReturnType<FormAct>> }) {
  if (result.ok) {
    const { message } = result.data as { message: string };
    return <p className="mt-3 text-sm text-ink-muted">{message}</p>;
  }
  return (
    <p role="alert" className="mt-3 rounded-lg bg-bad-soft p-3 text-left text-sm text-bad-text">
      {result.message}
    </p>
  );
}
