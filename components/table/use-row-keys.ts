"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import { isTyping, singleKeysOff } from "#components/ui/single-keys.ts";
import type { DataTableModel } from "./use-data-table.ts";

/** J and K walk through the rows, X selects (with Shift from the last one on), E edits. */
export function useRowKeys(region: RefObject<HTMLElement | null>, table: DataTableModel): void {
  const router = useRouter();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if (!["j", "k", "x", "e"].includes(key) || event.defaultPrevented) return;
      // A drawer has J and K for itself.
      if (isTyping(event) || singleKeysOff() || document.querySelector("dialog[open], [data-drawer]")) return;
      const lines = [...(region.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
      const at = lines.findIndex((line) => line.contains(document.activeElement));
      if (key === "j" || key === "k") {
        // The first table of a page has the keys until another one has the focus.
        if (at < 0 && document.querySelector("[data-row]") !== lines[0]) return;
        focusLine(lines[key === "j" ? Math.min(at + 1, lines.length - 1) : Math.max(at - 1, 0)]);
        return event.preventDefault();
      }
      const id = lines[at]?.dataset.row;
      const row = id === undefined ? undefined : table.getRowModel().rowsById[id];
      if (!row) return;
      if (key === "x" && row.getCanSelect()) {
        row.getToggleSelectedHandler()({
          target: { checked: !row.getIsSelected() },
          shiftKey: event.shiftKey,
        });
      } else if (key === "e" && opened(lines[at])) {
        // The cell that has the focus, else the name.
      } else if (key === "e" && row.original.editHref) router.push(row.original.editHref);
      else return;
      event.preventDefault();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [region, table, router]);
}

/** Opens a cell of a line to change it where it stands, if it can be and is shown. */
function opened(line: HTMLElement | undefined): boolean {
  const cells = [...(line?.querySelectorAll<HTMLElement>("button[data-inline]") ?? [])];
  const focused = cells.find((cell) => cell === document.activeElement) ?? cells[0];
  if (!focused || focused.offsetParent === null) return false;
  focused.click();
  return true;
}

function focusLine(line: HTMLElement | undefined): void {
  if (!line) return;
  const target =
    line.querySelector<HTMLElement>("a[href]") ?? line.querySelector<HTMLElement>("input, button");
  target?.focus();
  line.scrollIntoView({ block: "nearest" });
}
