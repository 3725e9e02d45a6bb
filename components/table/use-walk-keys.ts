"use client";

import { type RefObject, useEffect } from "react";
import { isTyping, singleKeysOff } from "#components/ui/single-keys.ts";

/** J and K walk through the rows of a table. */
export function useWalkKeys(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if ((key !== "j" && key !== "k") || isElsewhere(event)) return;
      const lines = linesOf(region);
      const at = focusedLine(lines);
      // The first table of a page has the keys until another one has the focus.
      if (at < 0 && document.querySelector("[data-row]") !== lines[0]) return;
      focusLine(lines[key === "j" ? Math.min(at + 1, lines.length - 1) : Math.max(at - 1, 0)]);
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [region]);
}

/** Whether a key is meant for something else: a field, a dialog, or a drawer, which has J and K for itself. */
export const isElsewhere = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  isTyping(event) ||
  singleKeysOff() ||
  document.querySelector("dialog[open], [data-drawer]") !== null;

export const linesOf = (region: RefObject<HTMLElement | null>): HTMLElement[] => [
  ...(region.current?.querySelectorAll<HTMLElement>("[data-row]") ?? []),
];

/** Which line has the focus, -1 for none. */
export const focusedLine = (lines: readonly HTMLElement[]): number =>
  lines.findIndex((line) => line.contains(document.activeElement));

function focusLine(line: HTMLElement | undefined): void {
  if (!line) return;
  const target =
    line.querySelector<HTMLElement>("a[href]") ?? line.querySelector<HTMLElement>("input, button");
  target?.focus();
  line.scrollIntoView({ block: "nearest" });
}
