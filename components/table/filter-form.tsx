"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";
import { earlyValue } from "#components/form/use-early.ts";

const pauseMs = 350;

/**
 * Sends a GET form by itself: at once when a select changes, after a pause while one types. Empty fields do not reach
 * the address.
 */
export function FilterForm({ action, children }: { action: string; children: ReactNode }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef<HTMLFormElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: there is one moment at which the script comes
  useEffect(() => {
    const form = shown.current;
    // Filtered before the script came: nobody else sends it.
    if (form && [...form.elements].some((field) => earlyValue(field) !== null)) go(form);
  }, []);

  function go(form: HTMLFormElement) {
    clearTimeout(timer.current);
    const search = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && value) search.append(name, value);
    const query = search.toString();
    startTransition(() => router.replace(query ? `${action}?${query}` : action, { scroll: false }));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element has no implicit form
    <form
      ref={shown}
      role="search"
      method="get"
      action={action}
      aria-busy={pending}
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        for (const sheet of event.currentTarget.querySelectorAll<HTMLElement>("[popover]:popover-open"))
          sheet.hidePopover();
        go(event.currentTarget);
      }}
      onChange={(event) => {
        const form = event.currentTarget;
        const target = event.target as HTMLElement;
        // In the sheet of a phone the button sends them all at once.
        if (target.closest("[popover]:popover-open")) return;
        clearTimeout(timer.current);
        if (target instanceof HTMLSelectElement) go(form);
        else timer.current = setTimeout(() => go(form), pauseMs);
      }}
    >
      {children}
    </form>
  );
}
