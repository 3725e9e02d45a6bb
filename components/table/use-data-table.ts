"use client";

import {
  type ColumnDef,
  columnVisibilityFeature,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useMemo, useState } from "react";
import { columnsCookie } from "./column-choice-cookie.ts";
import type { TableColumn, TableProps, TableRow } from "./table-data.ts";

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });
const yearInSeconds = 31_536_000;

/** The table model: columns as given, rows as sent, with the reader's selection and choice of columns. */
export function useDataTable({ name, columns, rows, bulk, hidden }: TableProps & { hidden: string[] }) {
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, TableRow> => ({
          id: column.id,
          header: column.header,
          accessorFn: (row) => row.cells[column.id],
          enableHiding: column.choice !== undefined,
        }),
      ),
    [columns],
  );
  const [columnVisibility, setColumnVisibility] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(hidden.map((id) => [id, false])),
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    enableRowSelection: bulk !== undefined,
    state: { columnVisibility },
    onColumnVisibilityChange(update) {
      const next = typeof update === "function" ? update(columnVisibility) : update;
      setColumnVisibility(next);
      const away = Object.keys(next).filter((id) => next[id] === false);
      // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not everywhere yet
      document.cookie = `${columnsCookie(name)}=${away.join(".")}; path=/; max-age=${yearInSeconds}; samesite=lax`;
    },
  });
  return table;
}

export type DataTableModel = ReturnType<typeof useDataTable>;
export type DataTableRow = ReturnType<DataTableModel["getRowModel"]>["rows"][number];

/** The columns that are shown now, in order. */
export function shownColumns(table: DataTableModel, columns: TableColumn[]): TableColumn[] {
  const shown = new Set(table.getVisibleLeafColumns().map((column) => column.id));
  return columns.filter((column) => shown.has(column.id));
}
