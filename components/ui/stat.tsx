import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "./class-names.ts";

/** Key figures in one row; 2 × 2 on phones. Takes two, three or four `Stat`. */
export function StatGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="stat-grid grid grid-cols-2 lg:flex lg:[&>*]:flex-1 overflow-hidden rounded-lg border border-line bg-line"
    >
      {children}
    </section>
  );
}

export interface StatProps {
  label: string;
  value: ReactNode;
  /** Small and faint after the figure: "of 16 planned". */
  of?: ReactNode;
  /** The line below: "1 late, 3 on break". */
  note?: ReactNode;
  tone?: "warn" | "bad";
  icon?: ReactNode;
  /** Every figure opens: the rows it is the sum of. */
  href?: string;
}

const tones = { warn: "text-warn-text", bad: "text-bad-text" };

/** Half a phone is too narrow for 4305:59:06 in full size. */
const isLong = (value: ReactNode) => typeof value === "string" && value.length > 8;

/** One key figure. */
export function Stat({ label, value, of, note, tone, icon, href }: StatProps) {
  return (
    <div className="relative min-w-0 bg-surface px-4 py-3.5 has-[a:hover]:bg-hover">
      <p className="text-xs text-ink-muted">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <p className="mt-1 flex flex-wrap items-baseline gap-x-1.5">
        <span className={classes("text-2xl font-semibold", isLong(value) && "max-sm:text-xl")}>{value}</span>
        {of ? <span className="whitespace-nowrap text-sm text-ink-faint">{of}</span> : null}
      </p>
      {note ? (
        <p
          className={classes(
            "mt-1 flex items-center gap-1 text-xs [&_svg]:size-3.5",
            tone ? tones[tone] : "text-ink-muted",
          )}
        >
          {icon}
          {note}
        </p>
      ) : null}
    </div>
  );
}
