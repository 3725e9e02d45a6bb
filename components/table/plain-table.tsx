import Link from "next/link";
import type { ReactNode } from "react";
import { NameFrame } from "./name-frame.tsx";
import type { TableColumn, TableProps, TableRow } from "./table-data.ts";
import {
  cellLook,
  type Density,
  headingLook,
  headLook,
  lineLook,
  nameEdge,
  tableLook,
} from "./table-look.ts";
import { TableRegion } from "./table-region.tsx";
import { TotalsLine } from "./totals-line.tsx";

interface PlainTableProps extends Pick<TableProps, "name" | "columns" | "rows" | "totals" | "foot"> {
  density?: Density;
  /** Shown instead of an empty table */
  empty?: ReactNode;
}

/**
 * A table inside a `Card padded={false}` that is only read: nothing to select, to choose or to run. It is drawn on the
 * server alone, so that its rows neither bring the scripts of `DataTable` nor travel twice.
 */
export function PlainTable({ name, columns, rows, totals, foot, density = "card", empty }: PlainTableProps) {
  if (rows.length === 0 && empty) return empty;
  return (
    <>
      <TableRegion name={name}>
        <table className={tableLook}>
          <caption className="sr-only">{name}</caption>
          <thead className="max-sm:sr-only">
            <tr className={headLook(density)}>
              {columns.map((column, index) => (
                <th
                  key={column.id}
                  scope="col"
                  className={headingLook(column, index === 0 ? nameEdge(false) : null)}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PlainLine key={row.id} row={row} columns={columns} density={density} />
            ))}
          </tbody>
          {totals ? (
            <TotalsLine
              totals={totals}
              columns={columns}
              selectable={false}
              lastColumn={false}
              density={density}
            />
          ) : null}
        </table>
      </TableRegion>
      {foot ? (
        <footer className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-2 text-xs text-ink-muted">
          {foot}
        </footer>
      ) : null}
    </>
  );
}

function PlainLine({ row, columns, density }: { row: TableRow; columns: TableColumn[]; density: Density }) {
  const [, ...others] = columns;
  return (
    <tr data-row={row.id} className={lineLook(density, row.current === true, row)}>
      <NameFrame row={row} className={nameEdge(false)}>
        {row.href ? (
          <Link href={row.href} prefetch={false} className="font-medium hover:underline">
            {row.name}
          </Link>
        ) : (
          <span className="font-medium">{row.name}</span>
        )}
      </NameFrame>
      {others.map((column) => (
        <td key={column.id} className={cellLook(column)}>
          {row.cells[column.id] ?? "—"}
        </td>
      ))}
    </tr>
  );
}
