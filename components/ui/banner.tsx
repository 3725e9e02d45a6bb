import { CircleAlert, CircleCheck, Eye, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./badge.tsx";
import { classes } from "./class-names.ts";

const looks: Record<Tone, string> = {
  ok: "bg-ok-soft text-ok-text",
  warn: "bg-warn-soft text-warn-text",
  bad: "bg-bad-soft text-bad-text",
  note: "bg-note-soft text-note-text",
  neutral: "bg-sunken text-ink",
};

const icons: Record<Tone, ReactNode> = {
  ok: <CircleCheck aria-hidden="true" />,
  warn: <TriangleAlert aria-hidden="true" />,
  bad: <CircleAlert aria-hidden="true" />,
  note: <Eye aria-hidden="true" />,
  neutral: <Info aria-hidden="true" />,
};

export interface BannerProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** A button or link at the right. */
  act?: ReactNode;
  icon?: ReactNode;
  /** `alert` for what went wrong just now, `status` for what changed by itself; else it is simply read in order. */
  role?: "alert" | "status";
  /** Without corners and over the whole width, for the shell's banner slot. */
  flush?: boolean;
  className?: string;
}

/** A message above the content it speaks of. */
export function Banner({
  tone = "neutral",
  title,
  children,
  act,
  icon,
  role,
  flush,
  className,
}: BannerProps) {
  return (
    <div
      role={role}
      data-mark
      className={classes(
        "flex items-start gap-2.5 text-sm [&_a]:font-semibold [&_a]:underline [&_a]:underline-offset-2",
        flush ? "px-4 py-2 lg:px-6" : "rounded-lg px-3 py-2.5",
        looks[tone],
        className,
      )}
    >
      <span className="mt-0.5 shrink-0 [&_svg]:size-4">{icon ?? icons[tone]}</span>
      <div className="min-w-0 flex-1">
        {title ? <span className="font-semibold">{title}</span> : null}
        {title && children ? " " : null}
        {children}
      </div>
      {act ? <div className="shrink-0">{act}</div> : null}
    </div>
  );
}
