"use client";

import { Ellipsis } from "lucide-react";
import { buttonLook } from "#components/ui/button-look.ts";
import { fill } from "#components/ui/fill.ts";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { ActItem, RunnableAct } from "./act-item.ts";
import { useAct } from "./use-act.tsx";

export interface ActMenuProps {
  /** Whose acts they are: "Aoife Brennan". */
  name: string;
  items: ActItem[];
  /** `row` is a bare "…"; `page` has the edge of a button, for a page header. */
  look?: "row" | "page";
}

/** The "…" menu. Lines lead somewhere or run an action, asking first where the act says so. */
export function ActMenu({ name, items, look = "row" }: ActMenuProps) {
  const text = useUiText();
  const { run, outlet } = useAct();
  const label = fill(text.actsFor, { name });
  return (
    <>
      <Menu
        label={label}
        title={label}
        triggerClassName={
          look === "page"
            ? buttonLook("plain", "md", "px-2! max-sm:flex-none!")
            : "inline-grid size-7 cursor-pointer place-items-center rounded-md text-ink-muted hover:bg-hover pointer-coarse:size-11"
        }
        trigger={<Ellipsis aria-hidden="true" className="size-4" />}
        items={items.map((item) => toMenuItem(item, run))}
      />
      {outlet}
    </>
  );
}

/** An act as a line of a menu. */
export function toMenuItem(item: ActItem, run: (item: RunnableAct) => void): MenuItem {
  const { label, icon, danger, separated } = item;
  const shared = { label, icon, danger, separated };
  return "href" in item ? { ...shared, href: item.href } : { ...shared, onSelect: () => run(item) };
}
