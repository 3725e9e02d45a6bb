"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { classes } from "#components/ui/class-names.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import { ColumnChoice } from "./column-choice.tsx";
import type { TableColumn } from "./table-data.ts";
import { type Density, headingLook, headLook, nameEdge } from "./table-look.ts";
import type { DataTableModel } from "./use-data-table.ts";

interface Props {
  table: DataTableModel;
  columns: TableColumn[];
  allColumns: TableColumn[];
  selectable: boolean;
  lastColumn: boolean;
  sticky: boolean;
  density: Density;
}

/** The headings; hidden on phones, where rows have two lines. */
export function TableHead({ table, columns, allColumns, selectable, lastColumn, sticky, density }: Props) {
  const text = useUiText();
  const choosable = allColumns.some((column) => column.choice !== undefined);
  return (
    <thead className={classes("max-sm:sr-only", sticky && "sticky top-(--sticky-top,-1px) z-10 bg-surface")}>
      <tr
        className={classes(
          headLook(density),
          sticky &&
            "[&>th]:shadow-[inset_0_-1px_0_var(--color-line)] [&>th:first-child]:rounded-tl-lg [&>th:last-child]:rounded-tr-lg",
        )}
      >
        {selectable ? (
          <th scope="col" className="w-10 pl-4" data-needs-script>
            <input
              type="checkbox"
              aria-label={text.selectAll}
              className="check size-4 rounded-xs align-middle"
              checked={table.getIsAllRowsSelected()}
              ref={(box) => {
                if (box) box.indeterminate = !table.getIsAllRowsSelected() && table.getIsSomeRowsSelected();
              }}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        ) : null}
        {columns.map((column, index) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={column.sort?.direction}
            className={headingLook(column, index === 0 ? nameEdge(selectable) : null)}
          >
            {column.sort ? <SortLink column={column} sort={column.sort} /> : column.header}
          </th>
        ))}
        {lastColumn ? (
          <th scope="col" className="w-10 pr-2 text-right">
            {choosable ? (
              <ColumnChoice table={table} columns={allColumns} />
            ) : (
              <span className="sr-only">{text.rowActs}</span>
            )}
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

function SortLink({ column, sort }: { column: TableColumn; sort: NonNullable<TableColumn["sort"]> }) {
  const Arrow = sort.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link
      href={sort.href}
      scroll={false}
      prefetch={false}
      className={classes(
        "group/sort inline-flex items-center align-middle gap-1 rounded-sm hover:text-ink",
        column.align && "flex-row-reverse",
        sort.direction && "text-ink",
      )}
    >
      {column.header}
      <Arrow
        aria-hidden="true"
        className={classes(
          "size-3",
          !sort.direction && "opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60",
        )}
      />
    </Link>
  );
}
