import type { NavItem } from "./nav-data.ts";

/** A line of the command palette. */
export interface PaletteItem {
  id: string;
  label: string;
  /** After the label, fainter: "Rigging & AV, No. 0417". */
  hint?: string;
  href: string;
  /** An `IconName`, or "avatar" for the initials of a person. */
  icon?: string;
  /** The keys that do the same: ["G", "S"]. */
  keys?: string[];
}

export interface PaletteGroup {
  label: string;
  items: PaletteItem[];
}

/** What the search route answers to `?q=…`. */
export interface PaletteAnswer {
  groups: PaletteGroup[];
}

/** Pages whose words begin with what was typed, in the navigation's order. */
export function matchingPages(items: NavItem[], query: string): PaletteItem[] {
  const wanted = fold(query).split(" ").filter(Boolean);
  return items
    .filter((item) => {
      const words = fold(`${item.label} ${item.group ?? ""}`).split(" ");
      return wanted.every((part) => words.some((word) => word.startsWith(part)));
    })
    .map((item) => ({
      id: item.href,
      label: item.label,
      href: item.href,
      icon: item.icon,
      keys: item.shortcut?.toUpperCase().split(" "),
    }));
}

/** Lower case without accents, so that "sio" finds Siobhán. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
