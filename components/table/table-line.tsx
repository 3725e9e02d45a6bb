"use client";

import { ActMenu } from "#components/form/act-menu.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { classes } from "#components/ui/class-names.ts";
import { fill } from "#components/ui/fill.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import { EditableCell } from "./editable-cell.tsx";
import { NameCell } from "./name-cell.tsx";
import type { TableColumn, TableRow } from "./table-data.ts";
import { cellLook, type Density, lineLook, nameEdge } from "./table-look.ts";
import type { DataTableRow } from "./use-data-table.ts";

interface Props {
  line: DataTableRow;
  selected: boolean;
  columns: TableColumn[];
  selectable: boolean;
  lastColumn: boolean;
  density: Density;
  openHref?: string | undefined;
  open: boolean;
  editAct?: FormAct | undefined;
  /** Boxes, pencils and menus do nothing without scripts, and come with them */
  scripted: boolean;
}

/** One row: box to select it, name and link, cells, acts. Two lines on phones. */
export function TableLine(props: Props) {
  const { line, selected, columns, selectable, lastColumn, density, openHref, open, editAct, scripted } =
    props;
  const text = useUiText();
  const row = line.original;
  const [first, ...others] = columns;
  return (
    <tr
      data-row={row.id}
      aria-selected={selectable ? selected : undefined}
      className={lineLook(density, selected || row.current === true || open, row)}
    >
      {selectable ? (
        <td className="w-10 pl-4" data-needs-script>
          {/* The label makes the whole cell a target for a finger. */}
          {scripted ? (
            <label className="-m-2 inline-grid place-items-center p-2 pointer-coarse:size-11">
              <input
                type="checkbox"
                aria-label={fill(text.selectRow, { name: row.name })}
                className="check size-4 rounded-xs"
                checked={selected}
                onChange={line.getToggleSelectedHandler()}
              />
            </label>
          ) : (
            <span className="-m-2 inline-block size-8 align-middle pointer-coarse:size-11" />
          )}
        </td>
      ) : null}
      {first ? (
        <NameCell
          row={row}
          column={first}
          openHref={openHref}
          open={open}
          editAct={editAct}
          scripted={scripted}
          className={nameEdge(selectable)}
        />
      ) : null}
      {others.map((column) => (
        <td key={column.id} className={cellLook(column)}>
          <EditableCell {...{ row, column, scripted }} act={editAct} beside={column.edit?.beside}>
            {row.cells[column.id] ?? "—"}
          </EditableCell>
        </td>
      ))}
      {lastColumn ? (
        <td className={classes("w-10 pr-2 text-right", row.href && "max-sm:hidden")}>
          {row.acts && row.acts.length > 0 ? <RowActs row={row} acts={row.acts} scripted={scripted} /> : null}
        </td>
      ) : null}
    </tr>
  );
}

function RowActs({
  row,
  acts,
  scripted,
}: {
  row: TableRow;
  acts: NonNullable<TableRow["acts"]>;
  scripted: boolean;
}) {
  if (!scripted) return <span className="inline-block size-7 align-middle pointer-coarse:size-11" />;
  return <ActMenu name={row.name} items={acts} />;
}
