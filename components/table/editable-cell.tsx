import type { ReactNode } from "react";
import type { FormAct } from "#components/form/form-act.ts";
import { InlineCell } from "./inline-cell.tsx";
import type { TableColumn, TableRow } from "./table-data.ts";

interface Props {
  row: TableRow;
  column: TableColumn;
  act: FormAct | undefined;
  scripted: boolean;
  /** The children are a link of their own: a pencil beside them opens the field */
  beside?: boolean | undefined;
  children: ReactNode;
}

/** What a cell shows, and where the reader may change it, the way to do so. */
export function EditableCell({ row, column, act, scripted, beside, children }: Props) {
  const { edit } = column;
  if (!edit || !row.edit || !act) return children;
  return (
    <InlineCell {...{ row, act, scripted, beside }} column={{ ...column, edit }} edit={row.edit}>
      {children}
    </InlineCell>
  );
}
