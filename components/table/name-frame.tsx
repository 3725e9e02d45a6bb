import type { ReactNode } from "react";
import type { TableRow } from "./table-data.ts";

/** The heading of a row: its name and what stands around it. */
export function NameFrame({
  row,
  className,
  children,
}: {
  row: TableRow;
  className: string;
  children: ReactNode;
}) {
  return (
    <th
      scope="row"
      className={`text-left font-normal max-sm:w-full sm:min-w-36 sm:whitespace-normal ${className}`}
    >
      <span className="flex items-center gap-2.5">
        {row.lead}
        <span className="min-w-0">
          {children}
          {row.sub ? <span className="block text-xs text-ink-muted">{row.sub}</span> : null}
          {row.facts ? <span className="block text-xs text-ink-muted sm:hidden">{row.facts}</span> : null}
        </span>
        {row.mark}
      </span>
    </th>
  );
}
