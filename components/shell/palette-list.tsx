"use client";

import { useEffect } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/class-names.ts";
import { Icon, isIconName } from "#components/ui/icon.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { PaletteGroup, PaletteItem } from "./palette-data.ts";

interface Props {
  id: string;
  groups: PaletteGroup[];
  chosen: PaletteItem | undefined;
  label: string;
  onChoose: (item: PaletteItem, newTab: boolean) => void;
}

/** The list under the palette's field. The focus stays in the field; the chosen line is told by its id. */
export function PaletteList({ id, groups, chosen, label, onChoose }: Props) {
  useEffect(() => {
    if (chosen) document.getElementById(`${id}-${chosen.id}`)?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);

  return (
    <div
      role="listbox"
      id={`${id}-list`}
      aria-label={label}
      tabIndex={-1}
      className="max-h-[50dvh] overflow-y-auto p-2"
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of options have no element of their own
        <div key={group.label} role="group" aria-label={group.label}>
          <p aria-hidden="true" className="px-3 pb-1 pt-2.5 text-2xs font-medium text-ink-faint">
            {group.label}
          </p>
          {group.items.map((item) => (
            <a
              key={item.id}
              id={`${id}-${item.id}`}
              role="option"
              aria-selected={item === chosen}
              tabIndex={-1}
              href={item.href}
              onClick={(event) => {
                event.preventDefault();
                onChoose(item, event.metaKey || event.ctrlKey);
              }}
              className={classes(
                "flex h-10 items-center gap-3 rounded-md px-3 text-sm pointer-coarse:h-11",
                item === chosen ? "bg-selected [&_[data-avatar]]:bg-surface" : "hover:bg-hover",
              )}
            >
              <Mark item={item} />
              <span className="shrink-0 font-medium">{item.label}</span>
              <span className="min-w-0 flex-1 truncate text-ink-faint">{item.hint}</span>
              <span className="flex items-center gap-1 max-sm:hidden">
                {item === chosen ? <Kbd>↵</Kbd> : item.keys?.map((key) => <Kbd key={key}>{key}</Kbd>)}
              </span>
            </a>
          ))}
        </div>
      ))}
    </div>
  );
}

function Mark({ item }: { item: PaletteItem }) {
  if (item.icon === "avatar") return <Avatar name={item.label} size="sm" />;
  return <Icon name={isIconName(item.icon) ? item.icon : "search"} className="size-4 text-ink-faint" />;
}
