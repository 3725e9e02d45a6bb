"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { isTyping, singleKeysOff } from "#components/ui/single-keys.ts";
import { keySequence } from "./key-sequence.ts";
import type { NavItem } from "./nav-data.ts";
import { toggleNav } from "./nav-mode.ts";

interface Handlers {
  items: NavItem[];
  onPalette: () => void;
  onKeys: () => void;
}

/**
 * The keys of the shell: ⌘K or Ctrl K always; the single ones outside fields and unless turned off. Any other single
 * key presses the element that carries it as `data-shortcut`.
 */
export function useShellKeys({ items, onPalette, onKeys }: Handlers): void {
  const router = useRouter();
  useEffect(() => {
    const goTo = new Map(
      items.filter((item) => item.shortcut).map((item) => [item.shortcut ?? "", item.href]),
    );
    const press = keySequence([...goTo.keys(), "?", "/", "["]);

    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return onPalette();
      }
      if (isTyping(event) || singleKeysOff()) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const pressed = press(key, event.timeStamp);
      const done = pressed === undefined ? clickShortcut(key) : run(pressed);
      if (done) event.preventDefault();
    }

    function run(binding: string): boolean {
      const href = goTo.get(binding);
      if (href) router.push(href);
      else if (binding === "?") onKeys();
      else if (binding === "[") toggleNav();
      else focusSearch() || onPalette();
      return true;
    }

    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [items, onPalette, onKeys, router]);
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>("[data-page-search]");
  field?.focus();
  field?.select();
  return field !== null;
}

function clickShortcut(key: string): boolean {
  if (!/^[a-z]$/.test(key)) return false;
  const target = document.querySelector<HTMLElement>(`[data-shortcut="${key}"]`);
  target?.click();
  return target !== null;
}
