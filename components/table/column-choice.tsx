"use client";

import { Columns3 } from "lucide-react";
import { useId, useRef } from "react";
import { fill } from "#components/ui/fill.ts";
import { placeBelow } from "#components/ui/place-below.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { TableColumn } from "./table-data.ts";
import type { DataTableModel } from "./use-data-table.ts";

/** Which columns to show; kept on this device. */
export function ColumnChoice({ table, columns }: { table: DataTableModel; columns: TableColumn[] }) {
  const text = useUiText();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  return (
    <span data-needs-script>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={text.columns}
        title={text.columns}
        className="inline-grid size-7 cursor-pointer place-items-center rounded-md text-ink-muted hover:bg-hover pointer-coarse:size-11"
      >
        <Columns3 aria-hidden="true" className="size-4" />
      </button>
      <fieldset
        ref={list}
        id={id}
        popover="auto"
        onBeforeToggle={() =>
          button.current && list.current && placeBelow(button.current, list.current, "end")
        }
        className="menu fixed m-0 min-w-44 rounded-lg bg-raised p-1 text-left text-sm font-normal text-ink shadow-pop ring-1 ring-line"
      >
        <legend className="sr-only">{text.columnChoice}</legend>
        {columns
          .filter((column) => column.choice !== undefined)
          .map((column) => {
            const model = table.getColumn(column.id);
            return (
              <label
                key={column.id}
                className="flex h-8 cursor-pointer items-center gap-2.5 rounded-md px-2 hover:bg-hover pointer-coarse:h-11"
              >
                <input
                  type="checkbox"
                  className="check size-4 rounded-xs"
                  aria-label={fill(text.showColumn, { name: column.header })}
                  checked={model?.getIsVisible() ?? true}
                  onChange={(event) => model?.toggleVisibility(event.target.checked)}
                />
                {column.header}
              </label>
            );
          })}
      </fieldset>
    </span>
  );
}
