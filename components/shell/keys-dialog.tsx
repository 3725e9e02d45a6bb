"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogActs } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { setSingleKeys, singleKeysOff } from "#components/ui/single-keys.ts";
import { useCommandKey } from "./command-key.ts";
import type { NavItem } from "./nav-data.ts";
import type { ShellText } from "./shell-text.ts";

interface Props {
  items: NavItem[];
  text: ShellText;
  onClose: () => void;
}

/** All keys, and the switch that turns single ones off. */
export default function KeysDialog({ items, text, onClose }: Props) {
  const [on, setOn] = useState(() => !singleKeysOff());
  const command = useCommandKey(text.controlKey);
  const lists: [string, [string[], string][]][] = [
    [
      text.keysEverywhere,
      [
        [[command("K")], text.keyPalette],
        [["?"], text.keyList],
        [["/"], text.keySearch],
        [["["], text.keyNavigation],
        [["Esc"], text.keyBack],
        [[command("↵")], text.keySubmit],
      ],
    ],
    [
      text.keysList,
      [
        [["N"], text.keyNew],
        [["J", "K"], text.keyMove],
        [["X"], text.keySelect],
        [["E"], text.keyEdit],
      ],
    ],
    [
      text.keysGoTo,
      items
        .filter((item) => item.shortcut)
        .map((item): [string[], string] => [item.shortcut?.toUpperCase().split(" ") ?? [], item.label]),
    ],
  ];
  return (
    <Dialog open onClose={onClose} title={text.keysTitle} description={text.keysText} width="md">
      <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {lists
          .filter(([, keys]) => keys.length > 0)
          .map(([title, keys]) => (
            <section key={title} aria-label={title}>
              <h3 className="text-2xs font-medium text-ink-faint">{title}</h3>
              <dl className="mt-1 grid gap-1.5 text-sm">
                {keys.map(([caps, meaning]) => (
                  <div key={meaning} className="flex items-start justify-between gap-3">
                    <dt className="order-2 flex shrink-0 gap-1">
                      {caps.map((cap) => (
                        <Kbd key={cap}>{cap}</Kbd>
                      ))}
                    </dt>
                    <dd className="text-ink-muted">{meaning}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
      <label className="mt-4 flex items-center gap-2.5 text-sm pointer-coarse:min-h-11">
        <input
          type="checkbox"
          role="switch"
          className="switch h-5 w-9 shrink-0 rounded-full"
          checked={on}
          aria-checked={on}
          onChange={(event) => {
            setOn(event.target.checked);
            setSingleKeys(event.target.checked);
          }}
        />
        {text.keysOn}
      </label>
      <DialogActs>
        <Button kind="primary" data-autofocus onClick={onClose}>
          {text.close}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
