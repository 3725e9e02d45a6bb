import { type ReactNode, useId } from "react";
import { classes } from "./class-names.ts";

export interface CardProps {
  title?: ReactNode;
  /** Right side of the header: a link, a small button, a legend, a count. */
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
  /** Off for tables and lists, which bring their own edges. */
  padded?: boolean;
  className?: string;
  /** Heading level of the title. */
  level?: 2 | 3;
}

/** A flat box on a 1 px line with an optional header and footer. */
export function Card({ title, aside, footer, children, padded = true, className, level = 2 }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={classes("min-w-0 rounded-lg border border-line bg-surface", className)}
    >
      {title ? (
        <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
          <Heading id={id} className="text-sm font-semibold">
            {title}
          </Heading>
          {aside ? (
            <div className="ml-auto flex items-center gap-3 text-xs text-ink-muted">{aside}</div>
          ) : null}
        </header>
      ) : null}
      {padded ? <div className="p-4">{children}</div> : children}
      {footer ? (
        <footer className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2 text-xs text-ink-muted">
          {footer}
        </footer>
      ) : null}
    </section>
  );
}
