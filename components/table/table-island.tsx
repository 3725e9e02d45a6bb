"use client";

import { type RefObject, useEffect, useRef } from "react";
import { classes } from "#components/ui/class-names.ts";
import { useScripted } from "#components/ui/use-scripted.ts";
import { BulkBar } from "./bulk-bar.tsx";
import type { TableProps } from "./table-data.ts";
import { TableFoot } from "./table-foot.tsx";
import { TableHead } from "./table-head.tsx";
import { TableLine } from "./table-line.tsx";
import { tableLook } from "./table-look.ts";
import { TotalsLine } from "./totals-line.tsx";
import { shownColumns, useDataTable } from "./use-data-table.ts";
import { useFits } from "./use-fits.ts";
import { useRowKeys } from "./use-row-keys.ts";

/** The table in the browser: the model of TanStack Table drawn as a real table. */
export function TableIsland(props: TableProps & { hidden: string[] }) {
  const { name, columns, rows, bulk, paging, totals, foot, density = "page", bare } = props;
  const table = useDataTable(props);
  const shown = shownColumns(table, columns);
  const region = useRef<HTMLElement>(null);
  const fits = useFits(region);
  const scripted = useScripted();
  useRowKeys(region, table);
  useReturnFocus(region, props.openId);

  const lines = table.getRowModel().rows;
  const selected = table.getSelectedRowModel().rows;
  const withActs = rows.some((row) => row.acts && row.acts.length > 0);
  const choosable = columns.some((column) => column.choice !== undefined);

  return (
    <>
      <div className={bare ? undefined : "rounded-lg border border-line bg-surface"}>
        <section
          ref={region}
          aria-label={name}
          tabIndex={fits ? undefined : 0}
          className={classes("rounded-lg", !fits && "overflow-x-auto")}
        >
          <table className={tableLook}>
            <caption className="sr-only">{name}</caption>
            <TableHead
              table={table}
              columns={shown}
              allColumns={columns}
              selectable={bulk !== undefined}
              lastColumn={withActs || choosable}
              sticky={fits && !bare}
              density={density}
            />
            <tbody>
              {lines.map((line) => (
                <TableLine
                  key={line.id}
                  line={line}
                  selected={line.getIsSelected()}
                  columns={shown}
                  selectable={bulk !== undefined}
                  lastColumn={withActs || choosable}
                  density={density}
                  openHref={props.openHref}
                  open={line.id === props.openId}
                  editAct={props.editAct}
                  scripted={scripted}
                />
              ))}
            </tbody>
            {totals ? (
              <TotalsLine
                totals={totals}
                columns={shown}
                selectable={bulk !== undefined}
                lastColumn={withActs || choosable}
                density={density}
              />
            ) : null}
          </table>
        </section>
        {paging || foot ? <TableFoot name={name} paging={paging} foot={foot} /> : null}
      </div>
      {bulk && selected.length > 0 ? (
        <BulkBar
          acts={bulk}
          rows={selected.map((line) => line.original)}
          onClear={() => table.resetRowSelection(true)}
        />
      ) : null}
    </>
  );
}

/** Whoever closes the drawer is back at the row it was opened from. */
function useReturnFocus(region: RefObject<HTMLElement | null>, openId: string | undefined) {
  const last = useRef(openId);
  useEffect(() => {
    const before = last.current;
    last.current = openId;
    if (!before || openId) return;
    region.current?.querySelector<HTMLElement>(`[data-row="${before}"] th a`)?.focus({ preventScroll: true });
  }, [region, openId]);
}
