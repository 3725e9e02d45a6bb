import { classes } from "#components/ui/class-names.ts";
import type { TableColumn, TableProps } from "./table-data.ts";
import { type Density, nameEdge } from "./table-look.ts";

interface Props {
  totals: NonNullable<TableProps["totals"]>;
  columns: TableColumn[];
  selectable: boolean;
  lastColumn: boolean;
  density: Density;
}

/** The totals, under an ink rule. */
export function TotalsLine({ totals, columns, selectable, lastColumn, density }: Props) {
  return (
    <tfoot>
      <tr
        className={classes(
          "border-t-2 border-ink font-semibold",
          density === "page" ? "[&>*]:h-10" : "[&>*]:h-9",
        )}
      >
        {selectable ? <td data-needs-script /> : null}
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.id} scope="row" className={`text-left ${nameEdge(selectable)}`}>
              {totals[column.id]}
            </th>
          ) : (
            <td
              key={column.id}
              className={classes(
                "px-3 last:pr-4",
                column.align && "text-right",
                column.phone === "keep" ? "max-sm:pr-4 max-sm:text-right" : "max-sm:hidden",
              )}
            >
              {totals[column.id]}
            </td>
          ),
        )}
        {lastColumn ? <td /> : null}
      </tr>
    </tfoot>
  );
}
