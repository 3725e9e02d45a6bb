import Link from "next/link";
import { classes } from "./class-names.ts";

export interface Tab {
  label: string;
  href: string;
  active?: boolean;
  /** A small figure after the word. */
  count?: number | string;
}

/** Views of one page, each with its own address. Scrolls sideways inside its box when narrow. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-4">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.active ? "page" : undefined}
              className={classes(
                "-mb-px flex h-9 items-center gap-1.5 whitespace-nowrap border-b-2 text-sm -outline-offset-2 pointer-coarse:h-11",
                tab.active
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-ink-muted hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : <span className="text-xs text-ink-faint">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Two to four ways to look at the same thing (day, week), as links in one frame. */
export function Segmented({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="inline-flex rounded-md border border-line-strong bg-surface p-0.5">
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.active ? "true" : undefined}
          className={classes(
            "flex h-6.5 flex-1 items-center justify-center whitespace-nowrap rounded-sm px-2.5 text-sm pointer-coarse:h-10 pointer-coarse:px-3",
            tab.active
              ? "bg-selected font-semibold text-accent-text"
              : "text-ink-muted hover:bg-hover hover:text-ink",
          )}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
