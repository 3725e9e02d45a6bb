"use client";

import { Pencil } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import type { FormAct } from "#components/form/form-act.ts";
import { classes } from "#components/ui/class-names.ts";
import { fill } from "#components/ui/fill.ts";
import { useUiText } from "#components/ui/ui-text.tsx";
import { InlineField } from "./inline-field.tsx";
import type { ColumnEdit, TableColumn, TableRow } from "./table-data.ts";

interface Props {
  row: TableRow;
  column: TableColumn & { edit: ColumnEdit };
  edit: NonNullable<TableRow["edit"]>;
  act: FormAct;
  /** What the cell shows while nobody edits it */
  children: ReactNode;
  /** The children are a link of their own: a pencil beside them opens the field */
  beside?: boolean | undefined;
  /** Without scripts the cell only keeps the room that its button will take. */
  scripted: boolean;
}

/** A cell that can be changed where it stands. Enter or E opens it, Enter saves, Esc restores, Tab saves and goes on. */
export function InlineCell({ row, column, edit, act, children, beside, scripted }: Props) {
  const text = useUiText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = fill(text.editCell, { column: column.header, name: row.name });

  function close(returnFocus: boolean) {
    setOpen(false);
    // The button is back after this render.
    if (returnFocus) setTimeout(() => button.current?.focus(), 0);
  }

  if (open) {
    return (
      <InlineField
        label={label}
        field={column.edit.field}
        id={row.id}
        version={edit.version}
        value={edit.values[column.edit.field] ?? ""}
        options={withOwn(column.edit.options, edit.values[column.edit.field], row.cells[column.id])}
        maxLength={column.edit.maxLength}
        act={act}
        onClose={close}
      />
    );
  }
  if (!scripted) {
    const room = beside ? "pr-7 max-sm:pr-0 pointer-coarse:pr-0" : "min-h-7";
    return (
      // The same place in the tree as below: a link that has the focus keeps it when the scripts come.
      <span className={`inline-flex max-w-full items-center gap-1 align-middle ${room}`}>{children}</span>
    );
  }
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-middle">
      {beside ? children : null}
      <button
        ref={button}
        type="button"
        data-inline
        data-needs-script
        title={label}
        onClick={() => setOpen(true)}
        className={classes(
          "group/inline max-sm:hidden cursor-text rounded-sm",
          beside
            ? "grid size-6 place-items-center text-ink-faint opacity-0 hover:text-ink focus-visible:opacity-100 [tr:hover_&]:opacity-100 pointer-coarse:hidden"
            : "-mx-1.5 min-h-7 px-1.5 text-left ring-line-field hover:ring-1 pointer-coarse:pointer-events-none",
        )}
      >
        {beside ? <Pencil aria-hidden="true" className="size-3.5" /> : children}
        {/* Beside what is shown, so that it can be pressed by saying what one sees. */}
        <span className="sr-only"> {label}</span>
      </button>
    </span>
  );
}

/** What is chosen stays a choice, also when it has been archived since. */
function withOwn(options: ColumnEdit["options"], value = "", shown: ReactNode) {
  if (!options || options.some((one) => one.value === value)) return options;
  return [{ value, label: typeof shown === "string" ? shown : value }, ...options];
}
