import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

/** ok: working or done · warn: look at it · bad: wrong or late · note: private, unplanned, platform. */
export type Tone = "ok" | "warn" | "bad" | "note" | "neutral";

const tones: Record<Tone | "outline", string> = {
  ok: "bg-ok-soft text-ok-text",
  warn: "bg-warn-soft text-warn-text",
  bad: "bg-bad-soft text-bad-text",
  note: "bg-note-soft text-note-text",
  neutral: "bg-sunken text-ink-muted",
  outline: "bg-surface text-ink-muted ring-1 ring-inset ring-line-strong",
};

export interface BadgeProps {
  tone?: Tone | "outline";
  /** Always give one with a status: colour alone says nothing. */
  icon?: ReactNode;
  children: ReactNode;
  /** What phones show instead: "In" for "Working since 08:02". */
  short?: ReactNode;
  className?: string;
}

/** A status: icon and word. */
export function Badge({ tone = "neutral", icon, children, short, className }: BadgeProps) {
  return (
    <span
      data-mark
      className={classes(
        "inline-flex h-5 max-w-full items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs font-medium [&_svg]:size-3",
        tones[tone],
        className,
      )}
    >
      {icon}
      <span className={short ? "truncate max-sm:hidden" : "truncate"}>{children}</span>
      {short ? <span className="sm:hidden">{short}</span> : null}
    </span>
  );
}
