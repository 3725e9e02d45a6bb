"use client";

import { Bookmark, Ellipsis } from "lucide-react";
import { useState } from "react";
import type { RunnableAct } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { useAct } from "#components/form/use-act.tsx";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { ViewDialog, type ViewDialogText } from "./view-dialog.tsx";

interface SaveProps {
  save: FormAct;
  list: string;
  /** The search part of the list's address, as it is shown now */
  query: string;
  label: string;
  text: ViewDialogText;
}

/** Keeps what is shown under a name. */
export function SaveView({ save, list, query, label, text }: SaveProps) {
  const [open, setOpen] = useState(false);
  return (
    <span data-needs-script>
      <Button kind="quiet" size="sm" icon={<Bookmark aria-hidden="true" />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <ViewDialog action={save} fields={{ list, query }} text={text} onDone={() => setOpen(false)} />
      ) : null}
    </span>
  );
}

interface ActsProps {
  view: { id: string; name: string; shared: boolean };
  edit: FormAct;
  remove: RunnableAct;
  /** "Rename or share" */
  label: string;
  /** "Actions for Bar, all" */
  menu: string;
  text: ViewDialogText;
}

/** What can be done with a view of one's own. */
export function ViewActs({ view, edit, remove, label, menu, text }: ActsProps) {
  const { run, outlet } = useAct();
  const [open, setOpen] = useState(false);
  return (
    <span data-needs-script>
      <Menu
        label={menu}
        title={menu}
        triggerClassName="grid size-6 cursor-pointer place-items-center rounded-sm hover:bg-selected pointer-coarse:size-11"
        trigger={<Ellipsis aria-hidden="true" className="size-3.5" />}
        items={[
          { label, onSelect: () => setOpen(true) },
          { label: remove.label, danger: true, onSelect: () => run(remove) },
        ]}
      />
      {outlet}
      {open ? (
        <ViewDialog
          action={edit}
          fields={{ id: view.id }}
          view={view}
          text={text}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </span>
  );
}
