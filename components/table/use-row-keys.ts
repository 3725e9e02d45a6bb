"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";
import type { DataTableModel } from "./use-data-table.ts";
import { focusedLine, isElsewhere, linesOf, useWalkKeys } from "./use-walk-keys.ts";

/** J and K walk through the rows, X selects (with Shift from the last one on), E edits. */
export function useRowKeys(region: RefObject<HTMLElement | null>, table: DataTableModel): void {
  const router = useRouter();
  useWalkKeys(region);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if ((key !== "x" && key !== "e") || isElsewhere(event)) return;
      const lines = linesOf(region);
      const line = lines[focusedLine(lines)];
      const id = line?.dataset.row;
      const row = id === undefined ? undefined : table.getRowModel().rowsById[id];
      if (!row) return;
      if (key === "x" && row.getCanSelect()) {
        row.getToggleSelectedHandler()({
          target: { checked: !row.getIsSelected() },
          shiftKey: event.shiftKey,
        });
      } else if (key === "e" && opened(line)) {
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
