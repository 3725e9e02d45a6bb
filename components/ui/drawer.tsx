"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./icon-button.tsx";
import { isTyping, singleKeysOff } from "./single-keys.ts";
import { useUiText } from "./ui-text.tsx";

export interface DrawerProps {
  title: ReactNode;
  /** Second line under the title. */
  facts?: ReactNode;
  /** The page without the drawer: the URL holds whether it is open. */
  closeHref: string;
  /** The rows before and after, for J and K. */
  previousHref?: string;
  nextHref?: string;
  footer?: ReactNode;
  children: ReactNode;
}

/**
 * Details beside a list: 400 px at the right, does not dim it, and covers the page below 1152 px. Render it only
 * when the URL says so. Esc closes, J and K go to the neighbours.
 */
export function Drawer({ title, facts, closeHref, previousHref, nextHref, footer, children }: DrawerProps) {
  const text = useUiText();
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector("dialog[open], [popover]:popover-open")) return;
      if (event.key === "Escape") return router.push(closeHref, { scroll: false });
      if (isTyping(event) || singleKeysOff()) return;
      // The arrows only while nothing in the drawer has the focus that scrolls or chooses by them.
      const idle = document.activeElement === heading.current || document.activeElement === document.body;
      const key = idle ? event.key.replace("ArrowDown", "j").replace("ArrowUp", "k") : event.key;
      const target = key === "j" ? nextHref : key === "k" ? previousHref : undefined;
      if (target) event.preventDefault();
      if (target) router.push(target, { scroll: false });
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, closeHref, nextHref, previousHref]);

  return (
    <aside
      aria-labelledby={id}
      data-drawer
      className="drawer fixed inset-y-0 right-0 z-30 flex w-full flex-col bg-raised shadow-drawer sm:w-100 max-lg:sm:w-full"
    >
      <header className="flex items-start gap-2 border-b border-line px-4 py-3">
        <div className="min-w-0 flex-1">
          <h2 id={id} ref={heading} tabIndex={-1} className="text-md font-semibold outline-none">
            {title}
          </h2>
          {facts ? <p className="text-xs text-ink-muted">{facts}</p> : null}
        </div>
        <IconButton label={text.close} shortcut="Esc" href={closeHref} icon={<X aria-hidden="true" />} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
      {footer ? (
        <footer className="flex flex-wrap gap-2 border-t border-line px-4 py-3">{footer}</footer>
      ) : null}
    </aside>
  );
}
