"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

export interface DialogProps {
  open: boolean;
  /** Called by Esc, by a click beside it and by anything inside that closes it. */
  onClose: () => void;
  title: ReactNode;
  /** The consequence in numbers: "39 shifts go back to draft and 10 people get a message." */
  description?: ReactNode;
  children?: ReactNode;
  width?: "sm" | "md";
  /** `alertdialog` for a question that has to be answered. */
  role?: "dialog" | "alertdialog";
}

/**
 * A native modal dialog: the browser keeps the focus inside and gives it back. Its content exists only
 * while it is open. Never open one from another. Focus goes to the element with `autofocus`, else the first.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  width = "sm",
  role = "dialog",
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();

  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    if (!element.open) element.showModal();
    element.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    return () => element.close();
  }, [open]);

  if (!open) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same and is the browser's own
    <dialog
      ref={dialog}
      role={role}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      className={`dialog m-auto w-full max-w-[calc(100vw-2rem)] overflow-visible rounded-xl bg-raised text-left whitespace-normal text-ink shadow-pop backdrop:bg-black/35 ${
        width === "sm" ? "sm:max-w-100" : "sm:max-w-140"
      }`}
    >
      <div className="max-h-[calc(100dvh-4rem)] overflow-y-auto p-4">
        <h2 id={`${id}-title`} className="text-md font-semibold">
          {title}
        </h2>
        {description ? (
          <div id={`${id}-text`} className="mt-1 text-sm text-ink-muted">
            {description}
          </div>
        ) : null}
        {children}
      </div>
    </dialog>
  );
}

/** The row of buttons at the end of a dialog: the safe one first, with `data-autofocus`. */
export function DialogActs({ children }: { children: ReactNode }) {
  return <div className="mt-4 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">{children}</div>;
}
