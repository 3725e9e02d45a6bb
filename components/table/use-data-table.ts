"use client";

import {
  type ColumnDef,
  columnVisibilityFeature,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { columnsCookie } from "./column-choice-cookie.ts";
import type { TableColumn, TableProps, TableRow } from "./table-data.ts";

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });
const yearInSeconds = 31_536_000;

/** The table model: columns as given, rows as sent, with the reader's selection and choice of columns. */
export function useDataTable(props: TableProps & { hidden: string[] }) {
  const { name, columns, rows, bulk, hidden, choiceInAddress } = props;
  const router = useRouter();
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
  const given = hidden.join(".");
  const [choice, setChoice] = useState({ given, away: hidden });
  // Another address, such as a saved view, brings a choice of its own.
  if (choice.given !== given) setChoice({ given, away: hidden });
  const columnVisibility = Object.fromEntries(choice.away.map((id) => [id, false]));
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => row.id,
    enableRowSelection: bulk !== undefined,
    state: { columnVisibility },
    onColumnVisibilityChange(update) {
      const next = typeof update === "function" ? update(columnVisibility) : update;
      const away = Object.keys(next).filter((id) => next[id] === false);
      setChoice({ given, away });
      // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not everywhere yet
      document.cookie = `${columnsCookie(name)}=${away.join(".")}; path=/; max-age=${yearInSeconds}; samesite=lax`;
      if (choiceInAddress) router.replace(withHidden(away), { scroll: false });
    },
  });
  return table;
}

/** This address with a choice of columns; "none" is none hidden, as an empty value would say nothing. */
function withHidden(away: readonly string[]): string {
  const search = new URLSearchParams(location.search);
  search.set("hide", away.join(".") || "none");
  return `${location.pathname}?${search}`;
}

export type DataTableModel = ReturnType<typeof useDataTable>;
export type DataTableRow = ReturnType<DataTableModel["getRowModel"]>["rows"][number];

/** The columns that are shown now, in order. */
export function shownColumns(table: DataTableModel, columns: TableColumn[]): TableColumn[] {
  const shown = new Set(table.getVisibleLeafColumns().map((column) => column.id));
  return columns.filter((column) => shown.has(column.id));
}
