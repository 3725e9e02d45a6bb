"use client";

import Link from "next/link";
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useId, useRef, useState } from "react";
import { classes } from "./class-names.ts";
import { placeBelow } from "./place-below.ts";

export interface MenuLink {
  label: string;
  href: string;
}
export interface MenuAct {
  label: string;
  onSelect: () => void;
}
/** One line of a menu: it either leads somewhere or does something. */
export type MenuItem = (MenuLink | MenuAct) & {
  icon?: ReactNode;
  /** Shown at the right. */
  hint?: string;
  danger?: boolean;
  /** Draws a line above. */
  separated?: boolean;
  /** A choice that is the present one (radio). */
  checked?: boolean;
};

export interface MenuProps {
  /** The menu's name, and the button's too unless it shows words. */
  label: string;
  /** The button shows words, which then are its name. */
  worded?: boolean;
  /** What the button shows. */
  trigger: ReactNode;
  triggerClassName: string;
  items: MenuItem[];
  /** Above the items, such as who is signed in. */
  header?: ReactNode;
  align?: "start" | "end";
  title?: string;
  /** Puts the lines into the page at once, so that the menu also works without scripts. Off for menus in rows. */
  eager?: boolean;
}

/** A menu button: a native popover with the arrow keys, Home, End, letters, Esc and Tab of the ARIA pattern. */
export function Menu({
  label,
  trigger,
  triggerClassName,
  items,
  header,
  align = "end",
  title,
  eager,
  worded,
}: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(eager);

  function onToggle(event: SyntheticEvent<HTMLDivElement>) {
    const shown = (event.nativeEvent as ToggleEvent).newState === "open";
    setOpen(shown);
    if (shown) entries(list.current)[0]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = nextEntry(entries(list.current), event.key);
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === "Tab") list.current?.hidePopover();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={worded ? undefined : label}
        title={title}
        popoverTarget={id}
        data-needs-script={eager ? undefined : true}
        onPointerEnter={() => setWanted(true)}
        onPointerDown={() => setWanted(true)}
        onFocus={() => setWanted(true)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" && !open) {
            event.preventDefault();
            list.current?.showPopover();
          }
        }}
        className={triggerClassName}
      >
        {trigger}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        onBeforeToggle={() =>
          button.current && list.current && placeBelow(button.current, list.current, align)
        }
        onToggle={onToggle}
        onKeyDown={onKeyDown}
        className="menu fixed m-0 max-h-[70dvh] min-w-44 max-w-80 overflow-y-auto rounded-lg bg-raised p-1 text-sm text-ink shadow-pop ring-1 ring-line"
      >
        {wanted ? header : null}
        {wanted
          ? items.map((item) => (
              <MenuEntry key={item.label} item={item} onDone={() => list.current?.hidePopover()} />
            ))
          : null}
      </div>
    </>
  );
}

function MenuEntry({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const look = classes(
    "flex h-8 w-full cursor-pointer items-center gap-2.5 rounded-md px-2 text-left outline-none focus:bg-hover hover:bg-hover pointer-coarse:h-11 [&_svg]:size-4",
    item.danger ? "text-bad-text" : "text-ink",
    item.separated && "menu-separated",
  );
  const content = (
    <>
      {item.icon ? <span className="shrink-0 text-ink-faint">{item.icon}</span> : null}
      <span className="flex-1 truncate">{item.label}</span>
      {item.hint ? <span className="text-xs text-ink-faint">{item.hint}</span> : null}
      {item.checked ? <span aria-hidden="true">✓</span> : null}
    </>
  );
  const shared = {
    tabIndex: -1,
    className: look,
    ...(item.checked === undefined
      ? { role: "menuitem" }
      : { role: "menuitemradio", "aria-checked": item.checked }),
  };
  if ("href" in item) {
    return (
      <Link href={item.href} prefetch={false} onClick={onDone} {...shared}>
        {content}
      </Link>
    );
  }
  return (
    <button
      type="button"
      {...shared}
      onClick={() => {
        onDone();
        item.onSelect();
      }}
    >
      {content}
    </button>
  );
}

function entries(list: HTMLElement | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>("[role^=menuitem]")] : [];
}

/** Where a key leads to inside a menu, or nothing when it is no movement. */
function nextEntry(all: HTMLElement[], key: string): HTMLElement | undefined {
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (key === "ArrowDown") return all[(at + 1) % all.length];
  if (key === "ArrowUp") return all[(at <= 0 ? all.length : at) - 1];
  if (key === "Home") return all[0];
  if (key === "End") return all[all.length - 1];
  if (key.length !== 1 || key === " ") return undefined;
  const ahead = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return ahead.find((entry) => entry.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}
