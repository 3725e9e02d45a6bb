import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";

interface Props {
  title: string;
  /** Said when there is no row */
  none: string;
  rows: { id: string; label: string; value: ReactNode }[];
  total: { label: string; value: ReactNode };
}

/** Lines of a name and a figure, with their sum under an ink rule. */
export function SumCard({ title, none, rows, total }: Props) {
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p className="text-sm text-ink-muted">{none}</p>
      ) : (
        <table className="w-full text-sm">
          <caption className="sr-only">{title}</caption>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-4 text-left font-normal break-words">
                  {row.label}
                </th>
                <td className="py-1.5 text-right tabular-nums">{row.value}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t-2 border-ink font-semibold">
              <th scope="row" className="py-1.5 pr-4 text-left">
                {total.label}
              </th>
              <td className="py-1.5 text-right tabular-nums">{total.value}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Card>
  );
}
