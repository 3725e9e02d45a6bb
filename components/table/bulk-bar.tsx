"use client";

import { Ellipsis, X } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { useAct } from "#components/form/use-act.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { fillCount } from "#components/ui/fill.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { BulkAct, TableRow } from "./table-data.ts";

/** What can be done with the selected rows, at the bottom centre. On phones one act and the rest under "More". */
export function BulkBar({ acts, rows, onClear }: { acts: BulkAct[]; rows: TableRow[]; onClear: () => void }) {
  const text = useUiText();
  const { run, pending, outlet } = useAct();
  const count = fillCount(text.selectedOne, text.selectedMany, rows.length);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (!document.querySelector("dialog[open], [popover]:popover-open, [data-drawer]")) onClear();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onClear]);

  const start = (item: BulkAct) => {
    if ("href" in item) return;
    const taken = rows.filter((row) => item.skips?.[row.id] === undefined);
    run(item, {
      ids: taken.map((row) => row.id),
      skipped: <Skipped act={item} rows={rows} />,
      onSuccess: onClear,
    });
  };
  const link = (href: string) => href.replace(/\{ids\}|%7Bids%7D/i, rows.map((row) => row.id).join(","));
  const [first, ...others] = acts;

  return (
    <>
      <section
        aria-label={count}
        data-bulk-bar
        data-print="none"
        className="fixed inset-x-3 bottom-[max(0.75rem,env(safe-area-inset-bottom))] z-20 flex items-center gap-1 rounded-lg bg-raised p-1.5 pl-3 text-sm shadow-pop ring-1 ring-line-strong sm:inset-x-auto sm:left-1/2 sm:-translate-x-1/2"
      >
        <span role="status" className="mr-2 whitespace-nowrap font-semibold">
          {count}
        </span>
        {acts.map((act) => (
          <Button
            key={act.label}
            kind="quiet"
            icon={act.icon}
            href={"href" in act ? link(act.href) : undefined}
            aria-disabled={pending}
            onClick={() => start(act)}
            className={`${act.danger ? "text-bad-text!" : ""} ${act === first ? "" : "max-sm:hidden"}`}
          >
            {act.label}
          </Button>
        ))}
        {others.length > 0 ? (
          <span className="sm:hidden">
            <Menu
              label={text.moreActs}
              worded
              triggerClassName={buttonLook("quiet")}
              trigger={
                <>
                  <Ellipsis aria-hidden="true" />
                  {text.moreActs}
                </>
              }
              items={others.map((act) => {
                const { label, icon, danger } = act;
                return "href" in act
                  ? { label, icon, danger, href: link(act.href) }
                  : { label, icon, danger, onSelect: () => start(act) };
              })}
            />
          </span>
        ) : null}
        <span className="mx-1 h-5 w-px bg-line-strong max-sm:ml-auto" />
        <IconButton
          label={text.clearSelection}
          shortcut="Esc"
          icon={<X aria-hidden="true" />}
          onClick={onClear}
        />
      </section>
      {outlet}
    </>
  );
}

/** How many rows an act leaves out, and why. */
function Skipped({ act, rows }: { act: BulkAct; rows: TableRow[] }): ReactNode {
  const text = useUiText();
  const left = rows.filter((row) => act.skips?.[row.id] !== undefined);
  if (left.length === 0) return null;
  return (
    <div className="mt-2">
      <p className="font-medium text-warn-text">
        {fillCount(text.skippedOne, text.skippedMany, left.length)}
      </p>
      <ul className="list-disc pl-4">
        {left.slice(0, 5).map((row) => (
          <li key={row.id}>
            {row.name}: {act.skips?.[row.id]}
          </li>
        ))}
        {left.length > 5 ? <li>…</li> : null}
      </ul>
    </div>
  );
}
