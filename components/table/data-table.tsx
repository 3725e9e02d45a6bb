import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { columnsCookie } from "./column-choice-cookie.ts";
import type { TableProps } from "./table-data.ts";
import { TableIsland } from "./table-island.tsx";

export interface DataTableProps extends TableProps {
  /** Shown instead of an empty table: an `EmptyState` that says what is missing, or which filters are too narrow. */
  empty?: ReactNode;
  /** The `hide` of the address, which counts before what the reader chose last. */
  hide?: string | undefined;
}

/**
 * The one table. Rows and cells are made on the server; it reads and links without scripts. Selection, column choice
 * and the keys J, K, X and E come with them.
 */
export async function DataTable({ empty, hide, ...table }: DataTableProps) {
  if (table.rows.length === 0 && empty) {
    return table.bare ? empty : <div className="rounded-lg border border-line bg-surface">{empty}</div>;
  }
  const chosen = hide ?? (await cookies()).get(columnsCookie(table.name))?.value;
  const hidden =
    chosen === undefined
      ? table.columns.filter((column) => column.choice === "hidden").map((column) => column.id)
      : chosen.split(".").filter((id) => table.columns.some((column) => column.id === id));
  return <TableIsland {...table} hidden={hidden} />;
}
