"use client";

import { CircleQuestionMark, Search } from "lucide-react";
import { lazy, Suspense, useCallback, useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useCommandKey } from "./command-key.ts";
import type { NavItem } from "./nav-data.ts";
import type { PaletteItem } from "./palette-data.ts";
import type { ShellText } from "./shell-text.ts";
import { useShellKeys } from "./use-shell-keys.ts";

// Both come with the first press of their key: no page waits for them.
const CommandPalette = lazy(() => import("./command-palette.tsx"));
const KeysDialog = lazy(() => import("./keys-dialog.tsx"));

interface Props {
  items: NavItem[];
  acts: PaletteItem[];
  searchUrl?: string;
  scope: string;
  text: ShellText;
}

/** Search and help at the right of the top bar, with the keys of the shell. */
export function ShellTools({ items, acts, searchUrl, scope, text }: Props) {
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const command = useCommandKey(text.controlKey);
  const close = useCallback(() => setOpen(null), []);
  const openPalette = useCallback(() => setOpen("palette"), []);
  const openKeys = useCallback(() => setOpen("keys"), []);
  useShellKeys({ items, onPalette: openPalette, onKeys: openKeys });

  return (
    <div data-needs-script className="ml-auto flex items-center gap-1.5">
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Meta+K Control+K"
        className="hidden h-8 w-56 cursor-pointer items-center gap-2 rounded-md border border-line bg-canvas px-2.5 text-sm text-ink-faint hover:border-line-strong lg:flex"
      >
        <Search aria-hidden="true" className="size-4" />
        <span className="flex-1 text-left">{text.search}</span>
        <Kbd>{command("K")}</Kbd>
      </button>
      <IconButton
        label={text.searchShort}
        shortcut={command("K")}
        icon={<Search aria-hidden="true" />}
        onClick={openPalette}
        className="lg:hidden"
      />
      <IconButton
        label={text.help}
        shortcut="?"
        icon={<CircleQuestionMark aria-hidden="true" />}
        onClick={openKeys}
      />
      <Suspense>
        {open === "palette" ? (
          <CommandPalette
            items={items}
            acts={acts}
            searchUrl={searchUrl}
            scope={scope}
            text={text}
            onClose={close}
            onKeys={openKeys}
          />
        ) : null}
        {open === "keys" ? <KeysDialog items={items} text={text} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
