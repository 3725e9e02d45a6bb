"use client";

import { type ReactNode, useActionState } from "react";
import type { FormAct } from "#components/form/form-act.ts";
import type { ClockAct, ClockText } from "./clock-text.ts";

export interface ClockCardProps {
  /** "Working since 12:58" */
  label: string;
  tone: "working" | "break" | "out";
  /** "worked today" */
  caption: string;
  seconds: number;
  /** What can be done, the first one large and coloured. */
  acts: { kind: ClockAct; key: string; label: string; icon: ReactNode }[];
  /** What one works on: part of the form that clocks in, or a form of its own while running. */
  work: { kind: "in" | "switch"; key: string; title: ReactNode; fields: ReactNode; submit: ReactNode };
  /** Why nobody clocks in here, and how it is done instead */
  closed: string | null;
  /** For the page's own script. */
  script: { text: ClockText; url: string; signInHref: string; locale: string; zone: string };
  action: FormAct;
}

const tones = { working: "text-ok-text", break: "text-warn-text", out: "text-ink-muted" };
const dots = { working: "bg-ok", break: "bg-warn", out: "bg-line-strong" };

/**
 * The clock: how things stand, and the one large thing to do about it. Its forms post by themselves; public/clock.js
 * counts the seconds, sends them without leaving the page and says at once whether the server has it. It finds its way
 * by the ids and data attributes here. No handler of React's runs on this page.
 */
export function ClockCard(props: ClockCardProps) {
  const { label, tone, caption, seconds, acts, work, closed, script, action } = props;
  const [result, formAction] = useActionState(action, null);
  const { text, url, signInHref, locale, zone } = script;
  return (
    <>
      <section
        id="clock-card"
        data-text={JSON.stringify(text)}
        data-url={url}
        data-sign-in={signInHref}
        data-locale={locale}
        data-zone={zone}
        className="rounded-xl border border-line bg-surface px-5 pb-5 pt-4 text-center"
      >
        <p
          id="clock-label"
          tabIndex={-1}
          role="status"
          className={`flex items-center justify-center gap-2 text-base outline-none ${tones[tone]}`}
        >
          <span aria-hidden="true" className={`size-2.5 rounded-full ${dots[tone]}`} />
          {label}
        </p>
        <Time seconds={seconds} ticking={tone === "working"} />
        <p className="mt-1 text-sm text-ink-muted">{caption}</p>
        {closed ? <p className="mt-4 rounded-lg bg-note-soft p-3 text-sm text-note-text">{closed}</p> : null}
        <div className="mt-4 grid auto-cols-fr gap-3 has-[>:nth-child(2)]:grid-cols-[2fr_3fr]">
          {acts.toReversed().map((act) => (
            <form key={act.kind} id={`clock-${act.kind}`} data-punch="" action={formAction}>
              <Hidden kind={act.kind} keyOfAct={act.key} />
              <BigButton id={`clock-button-${act.kind}`} primary={act === acts[0]} icon={act.icon}>
                {act.label}
              </BigButton>
            </form>
          ))}
        </div>
        <p id="clock-said" data-keep="" role="status" className="mt-3 text-sm text-ink-muted empty:hidden">
          {result?.ok ? (result.data as { message: string }).message : null}
        </p>
        <div
          id="clock-failed"
          data-keep=""
          role="alert"
          className="mt-3 rounded-lg bg-bad-soft p-3 text-left text-sm text-bad-text empty:hidden"
        >
          {result && !result.ok ? <p className="font-medium">{result.message}</p> : null}
        </div>
      </section>
      {closed ? null : <Work work={work} action={formAction} />}
    </>
  );
}

/** What one works on: before clocking in a part of that form, afterwards a form of its own. */
function Work({ work, action }: { work: ClockCardProps["work"]; action: (form: FormData) => void }) {
  return (
    <section className="mt-3 rounded-xl border border-line bg-surface px-4 py-3">
      {work.kind === "in" ? (
        <>
          {work.title}
          {work.fields}
        </>
      ) : (
        <details>
          {work.title}
          <form id="clock-switch" data-punch="" action={action} className="grid gap-3 pt-3">
            <Hidden kind="switch" keyOfAct={work.key} />
            {work.fields}
            {work.submit}
          </form>
        </details>
      )}
    </section>
  );
}

function Time({ seconds, ticking }: { seconds: number; ticking: boolean }) {
  const two = (value: number) => String(value).padStart(2, "0");
  return (
    <p
      id="clock-time"
      data-seconds={seconds}
      data-ticking={ticking ? "" : undefined}
      role="timer"
      aria-live="off"
      className="mt-2 text-clock font-semibold"
    >
      <span>{`${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`}</span>
      <span className="text-2xl font-medium text-ink-faint">{`:${two(seconds % 60)}`}</span>
    </p>
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
  id: string;
  primary: boolean;
  icon: ReactNode;
  children: ReactNode;
}

function BigButton({ id, primary, icon, children }: BigButtonProps) {
  const look = primary
    ? "border-transparent bg-accent text-on-accent hover:bg-accent-hover"
    : "border-line-strong bg-surface text-ink hover:bg-hover";
  return (
    <button
      id={id}
      type="submit"
      className={`flex h-14 w-full cursor-pointer items-center justify-center gap-2 rounded-lg border text-md font-semibold aria-disabled:cursor-default aria-disabled:opacity-60 [&_svg]:size-5 ${look}`}
    >
      {icon}
      <span data-label="">{children}</span>
    </button>
  );
}
