"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { classes } from "#components/ui/class-names.ts";
import { Icon } from "#components/ui/icon.tsx";
import { activeItem, groupItems, type NavItem } from "./nav-data.ts";

/** The pages under their headings. Knows where one is; closes the panel of a phone when one goes on. */
export function NavList({ items, panelId }: { items: NavItem[]; panelId: string }) {
  const path = usePathname();
  const active = activeItem(items, path);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the page has changed
  useEffect(() => {
    const panel = document.getElementById(panelId);
    if (panel?.matches(":popover-open")) panel.hidePopover();
  }, [path, panelId]);

  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-3 pt-1">
      {groupItems(items).map((group) => (
        <div key={group.label ?? ""} className="mb-2.5">
          {group.label ? (
            <p className="px-2 pb-0.5 text-2xs font-medium text-ink-faint nav-slim:mx-2 nav-slim:mb-2 nav-slim:h-px nav-slim:overflow-hidden nav-slim:bg-line nav-slim:p-0">
              {group.label}
            </p>
          ) : null}
          <ul>
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink item={item} active={item === active} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function NavLink({ item, active }: { item: NavItem; active: boolean }) {
  return (
    <Link
      href={item.href}
      aria-current={active ? "page" : undefined}
      title={item.shortcut ? `${item.label} (${item.shortcut.toUpperCase()})` : item.label}
      className={classes(
        "relative flex h-7.5 items-center gap-2.5 rounded-md px-2 text-sm pointer-coarse:h-11",
        active
          ? "bg-selected font-semibold text-accent-text"
          : "text-ink-muted hover:bg-hover hover:text-ink",
      )}
    >
      <Icon name={item.icon} className={active ? "size-4" : "size-4 text-ink-faint"} />
      <span className="flex-1 truncate nav-slim:sr-only">{item.label}</span>
      {item.badge === undefined ? null : (
        <span className="rounded-sm bg-surface px-1.5 text-2xs font-semibold leading-4 text-ink-muted ring-1 ring-line-strong nav-slim:absolute nav-slim:right-0 nav-slim:top-0 nav-slim:px-1">
          {item.badge}
        </span>
      )}
    </Link>
  );
}
