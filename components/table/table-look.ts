import { classes } from "#components/ui/class-names.ts";
import type { TableColumn, TableProps, TableRow } from "./table-data.ts";

/** How the parts of a table look, drawn on the server or in the browser. */
export type Density = NonNullable<TableProps["density"]>;

export const tableLook = "w-full text-sm sm:whitespace-nowrap";

const lineHeights: Record<Density, string> = {
  page: "[&>*]:h-10 max-sm:[&>*]:h-15",
  card: "[&>*]:h-9 max-sm:[&>*]:h-13",
  sheet: "[&>*]:h-8 max-sm:[&>*]:h-13",
};

/** Of a row; `marked` when it is selected, open or present. */
export function lineLook(density: Density, marked: boolean, row: TableRow): string {
  return classes(
    "border-t border-line max-sm:first:border-0 focus-within:bg-hover",
    lineHeights[density],
    marked ? "bg-selected! [&_[data-avatar]]:bg-surface" : "hover:bg-hover",
    row.sub ? "[&>*]:py-1.5" : null,
  );
}

/** Of a cell after the name. */
export function cellLook(column: TableColumn): string {
  return classes(
    "px-3 last:pr-4",
    column.align && "text-right",
    column.muted && "text-ink-muted",
    column.wrap && "whitespace-normal sm:min-w-32",
    column.phone === "keep" ? "max-sm:max-w-40 max-sm:pr-4 max-sm:text-right" : "max-sm:hidden",
  );
}

/** Of the row of headings. */
export function headLook(density: Density): string {
  return classes(
    "text-left text-xs text-ink-faint [&>th]:font-medium",
    density === "page" ? "[&>th]:h-9" : "[&>th]:h-8",
  );
}

/** Of a heading; `first` says how the name's column stands. */
export function headingLook(column: TableColumn, first: string | null): string {
  return classes(first ?? "px-3 last:pr-4", column.align && "text-right");
}

/** The name's column: beside boxes to select, or at the edge. */
export const nameEdge = (selectable: boolean) => (selectable ? "px-2" : "pl-4 pr-3");
