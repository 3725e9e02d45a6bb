import type { ReactNode } from "react";
import { Spinner } from "./spinner.tsx";

export interface ProgressBarProps {
  /** What the bar measures, read out. */
  label: string;
  value: number;
  max: number;
  className?: string;
}

/** Only the bar. */
export function ProgressBar({ label, value, max, className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share)}
      className={`h-1.5 overflow-hidden rounded-full bg-sunken ring-1 ring-inset ring-line ${className ?? ""}`}
    >
      <div
        data-mark
        className="h-full rounded-full bg-accent transition-[width]"
        style={{ width: `${share}%` }}
      />
    </div>
  );
}

export interface ProgressProps {
  /** "Importing 4,210 clock-ins" */
  title: string;
  /** "2,604 done" */
  count: string;
  value: number;
  max: number;
  /** "About 40 s left. You may leave this page." */
  note?: ReactNode;
  /** A "Stop" button or link. */
  act?: ReactNode;
}

/** Long work: counts, time left, and a way to stop it. */
export function Progress({ title, count, value, max, note, act }: ProgressProps) {
  return (
    <div className="rounded-lg border border-line bg-surface p-3">
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
        <span className="flex items-center gap-2 font-medium">
          {value < max ? <Spinner className="size-4 text-accent-text" /> : null}
          {title}
        </span>
        <span className="text-ink-muted">{count}</span>
      </p>
      <ProgressBar label={title} value={value} max={max} className="mt-2" />
      {note || act ? (
        <div className="mt-1.5 flex justify-between gap-3 text-xs text-ink-muted">
          <span role="status">{note}</span>
          {act}
        </div>
      ) : null}
    </div>
  );
}
