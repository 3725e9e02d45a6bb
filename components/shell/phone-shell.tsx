import type { ReactNode } from "react";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Logo } from "#components/ui/logo.tsx";

export interface PhoneItem {
  href: string;
  label: string;
  icon: IconName;
  active?: boolean;
}

export interface PhoneShellProps {
  /** Who is clocking. */
  name: string;
  /** The company. */
  facts: string;
  /** At the right of the head: a menu, a link. */
  aside?: ReactNode;
  /** Under the head, such as "No connection". */
  banner?: ReactNode;
  /** The bar at the bottom: two to five. None when there is only the one page. */
  items: PhoneItem[];
  text: { skip: string; navigation: string };
  children: ReactNode;
}

/**
 * The frame of the clock page and its neighbours. Without a script of its own and with plain links, because the page has
 * a budget and the phone may be old.
 */
export function PhoneShell({ name, facts, aside, banner, items, text, children }: PhoneShellProps) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-110 flex-col bg-canvas">
      <a href="#main" className="skip-link">
        {text.skip}
      </a>
      <header className="flex min-h-13 shrink-0 items-center gap-2.5 px-4 pt-[env(safe-area-inset-top)]">
        <Logo className="size-7" />
        <div className="min-w-0 flex-1">
          <p className="truncate text-sm font-semibold leading-4">{name}</p>
          <p className="truncate text-xs text-ink-muted">{facts}</p>
        </div>
        {aside}
      </header>
      {banner ? <div className="px-4">{banner}</div> : null}
      <main id="main" tabIndex={-1} className="flex-1 px-4 pb-6 pt-3 outline-none">
        {children}
      </main>
      {items.length > 1 ? (
        <nav
          aria-label={text.navigation}
          data-phone-bar
          className="sticky bottom-0 z-10 flex border-t border-line bg-surface pb-[max(0.5rem,env(safe-area-inset-bottom))]"
        >
          {items.map((item) => (
            <a
              key={item.href}
              href={item.href}
              aria-current={item.active ? "page" : undefined}
              className={`flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs -outline-offset-2 ${
                item.active ? "font-semibold text-accent-text" : "text-ink-muted"
              }`}
            >
              <Icon name={item.icon} className="size-5" />
              {item.label}
            </a>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
