"use client";

import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { fillCount } from "#components/ui/fill.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useCommandKey } from "./command-key.ts";
import type { NavItem } from "./nav-data.ts";
import { matchingPages, type PaletteGroup, type PaletteItem } from "./palette-data.ts";
import { PaletteList } from "./palette-list.tsx";
import { readRecent, rememberRecent } from "./recent.ts";
import type { ShellText } from "./shell-text.ts";
import { usePaletteSearch } from "./use-palette-search.ts";

interface Props {
  items: NavItem[];
  acts: PaletteItem[];
  searchUrl?: string;
  /** Keeps what was opened in one company apart from another. */
  scope: string;
  text: ShellText;
  onClose: () => void;
  onKeys: () => void;
}

/** Search or jump to: recent first, then what the server finds, acts and pages. Only what the person may do comes in. */
export default function CommandPalette({ items, acts, searchUrl, scope, text, onClose, onKeys }: Props) {
  const router = useRouter();
  const command = useCommandKey(text.controlKey);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [recent] = useState(() => readRecent(scope));
  const found = usePaletteSearch(searchUrl, query);

  // Closed while it is still in the document: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

  const groups = useMemo<PaletteGroup[]>(() => {
    const pages = { label: text.pages, items: matchingPages(items, query) };
    const fitting = acts.filter((act) => act.label.toLowerCase().includes(query.trim().toLowerCase()));
    const first = query.trim() === "" ? [{ label: text.recent, items: recent }] : found.groups;
    const all = [...first, { label: text.acts, items: fitting }, pages];
    return all.filter((group) => group.items.length > 0);
  }, [items, acts, query, recent, found.groups, text]);
  const flat = groups.flatMap((group) => group.items);
  const chosen = flat[Math.min(at, flat.length - 1)];

  function open(item: PaletteItem, newTab: boolean) {
    rememberRecent(scope, item);
    onClose();
    if (newTab) window.open(item.href, "_blank", "noopener");
    else router.push(item.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && flat.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, flat.length - 1) + step + flat.length) % flat.length);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      open(chosen, event.metaKey || event.ctrlKey);
    } else if (event.key === "?" && query === "") {
      event.preventDefault();
      onKeys();
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc does the same and is the browser's own
    <dialog
      ref={dialog}
      aria-label={text.palette}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
      className="dialog mx-auto mt-28 w-160 max-w-[calc(100%-2rem)] overflow-hidden rounded-xl bg-raised text-ink shadow-pop ring-1 ring-line-strong backdrop:bg-black/35 max-sm:mt-4"
    >
      <div className="flex h-13 items-center gap-3 border-b border-line px-5">
        <Search aria-hidden="true" className="size-5 text-ink-faint" />
        <input
          role="combobox"
          aria-expanded={flat.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
          aria-label={text.palette}
          placeholder={text.palettePlaceholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
          className="min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-faint"
        />
        <Kbd>esc</Kbd>
      </div>
      <PaletteList
        id={id}
        groups={groups}
        chosen={chosen}
        label={text.results}
        onChoose={(item, tab) => open(item, tab)}
      />
      {flat.length === 0 || found.failed ? (
        <p className="px-5 pb-4 pt-1 text-sm text-ink-muted">
          {found.failed ? text.searchFailed : text.noResults}
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {query === "" ? "" : fillCount(text.resultsOne, text.resultsMany, flat.length)}
      </p>
      <div className="flex items-center gap-4 border-t border-line bg-sunken px-5 py-2 text-xs text-ink-muted max-sm:hidden">
        <span className="flex items-center gap-1.5">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> {text.choose}
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>↵</Kbd> {text.open}
        </span>
        <span className="flex items-center gap-1.5">
          <Kbd>{command("↵")}</Kbd> {text.newTab}
        </span>
        <button
          type="button"
          onClick={onKeys}
          className="ml-auto flex cursor-pointer items-center gap-1.5 rounded-sm hover:text-ink"
        >
          <Kbd>?</Kbd> {text.allKeys}
        </button>
      </div>
    </dialog>
  );
}
