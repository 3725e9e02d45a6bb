import type { ReactNode } from "react";
import type { Tone } from "./badge.tsx";
import { classes } from "./class-names.ts";

const tones: Record<Tone | "accent", string> = {
  accent: "bg-accent-soft text-accent-text",
  neutral: "bg-sunken text-ink-muted",
  ok: "bg-ok-soft text-ok-text",
  warn: "bg-warn-soft text-warn-text",
  bad: "bg-bad-soft text-bad-text",
  note: "bg-note-soft text-note-text",
};

export interface EmptyStateProps {
  icon: ReactNode;
  /** `accent` for first use, `neutral` for filters that match nothing. */
  tone?: Tone | "accent";
  /** What is missing: "No shifts in week 48". */
  title: ReactNode;
  /** What to do about it. */
  children?: ReactNode;
  acts?: ReactNode;
  /** A small last line, such as a request id. */
  foot?: ReactNode;
  /** 1 when it is the whole page. */
  level?: 1 | 2 | 3;
  className?: string;
}

/** Says what is missing and offers the act that fills it. */
export function EmptyState(props: EmptyStateProps) {
  const { icon, tone = "accent", title, children, acts, foot, level = 2, className } = props;
  const Heading = `h${level}` as const;
  return (
    <div className={classes("grid place-items-center px-5 py-10", className)}>
      <div className="max-w-140 text-center">
        <span className={`mx-auto grid size-10 place-items-center rounded-lg [&_svg]:size-5 ${tones[tone]}`}>
          {icon}
        </span>
        <Heading className="mt-3 text-md font-semibold">{title}</Heading>
        {children ? <div className="mx-auto mt-1 max-w-80 text-sm text-ink-muted">{children}</div> : null}
        {acts ? <div className="mt-4 flex flex-wrap justify-center gap-2">{acts}</div> : null}
        {foot ? <p className="mt-4 text-2xs text-ink-faint">{foot}</p> : null}
      </div>
    </div>
  );
}
