"use client";

import { Check, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { takeFlash } from "./flash.ts";
import { onToast, type ToastMessage, toast } from "./toast-store.ts";
import { useUiText } from "./ui-text.tsx";

const lifetimeMs = 10_000;

/** Where toasts appear: one region in the root layout, always there so that screen readers watch it. */
export function ToastRegion() {
  const text = useUiText();
  const path = usePathname();
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const [held, setHeld] = useState(false);
  const left = useRef<{ of: ToastMessage | null; ms: number }>({ of: null, ms: lifetimeMs });

  useEffect(
    () =>
      onToast((next) => {
        setHeld(false);
        setMessage(next);
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page may have been reached by an act that redirects
  useEffect(() => {
    const text = takeFlash();
    if (text) toast({ text });
  }, [path]);

  useEffect(() => {
    if (!message || held) return;
    // Each message has its own time: what the one before it had used up is not taken from it.
    if (left.current.of !== message) left.current = { of: message, ms: lifetimeMs };
    const own = left.current;
    const since = Date.now();
    const timer = setTimeout(() => setMessage(null), own.ms);
    return () => {
      clearTimeout(timer);
      // The time under the pointer or the focus does not count.
      own.ms = Math.max(2_000, own.ms - (Date.now() - since));
    };
  }, [message, held]);

  async function undo() {
    const act = message?.undo;
    setMessage(null);
    await act?.();
  }

  return (
    <div
      role="status"
      aria-label={text.notifications}
      data-print="none"
      className="pointer-events-none fixed inset-x-3 bottom-[max(1rem,env(safe-area-inset-bottom))] z-50 flex justify-center"
    >
      {message ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the toast open while it is looked at
        <div
          className="toast pointer-events-auto flex max-w-120 items-center gap-3 rounded-lg bg-ink py-1.5 pl-3.5 pr-1.5 text-sm text-canvas shadow-pop"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Check aria-hidden="true" className="size-4" />
          <span className="flex-1 py-1">{message.text}</span>
          {message.undo ? (
            <button
              type="button"
              onClick={undo}
              className="rounded-sm px-2 py-1 font-semibold underline underline-offset-2 pointer-coarse:min-h-11"
            >
              {text.undo}
            </button>
          ) : null}
          {message.link ? (
            <a
              href={message.link.href}
              className="rounded-sm px-2 py-1 font-semibold underline underline-offset-2"
            >
              {message.link.label}
            </a>
          ) : null}
          <button
            type="button"
            aria-label={text.dismiss}
            onClick={() => setMessage(null)}
            className="grid size-7 place-items-center rounded-sm pointer-coarse:size-11"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </div>
      ) : null}
    </div>
  );
}
