"use client";

import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "#components/ui/class-names.ts";
import { useUiText } from "#components/ui/ui-text.tsx";

/** Below a field: how to fill it in. */
export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 text-xs text-ink-faint">
      {children}
    </p>
  );
}

/** Below a field: what is wrong and how to fix it. */
export function FieldError({ id, messages }: { id?: string; messages: string[] }) {
  if (messages.length === 0) return null;
  return (
    <p id={id} className="mt-1 flex items-start gap-1 text-xs text-bad-text">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3" />
      <span>{messages.join(" ")}</span>
    </p>
  );
}

/** What all fields accept. */
export interface CommonFieldProps {
  /** The name of the value in the form, as the action's schema calls it. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Fields are required unless this says otherwise; it is then marked so. */
  optional?: boolean;
  /** Hides the label from view, for cells of a grid. */
  labelHidden?: boolean;
  /** At the right of the label, such as "Forgot it?". */
  aside?: ReactNode;
  className?: string;
}

export interface FieldFrameProps extends Omit<CommonFieldProps, "name"> {
  id: string;
  messages: string[];
  children: ReactNode;
}

/** Label above, control, error, hint. */
export function FieldFrame(props: FieldFrameProps) {
  const { id, label, hint, optional, labelHidden, aside, className, messages, children } = props;
  const text = useUiText();
  return (
    <div className={classes("min-w-0", className)}>
      <div className={labelHidden ? "sr-only" : "mb-1 flex items-baseline justify-between gap-2"}>
        <label htmlFor={id} className="text-sm font-medium">
          {label}
          {optional ? <span className="font-normal text-ink-faint"> ({text.optional})</span> : null}
        </label>
        {aside}
      </div>
      {children}
      <FieldError id={`${id}-error`} messages={messages} />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    </div>
  );
}
