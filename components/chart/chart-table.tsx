import type { ChartProps } from "./chart-data.ts";
import { chartText } from "./chart-format.ts";

/** The figures of a chart as a table, exactly as they came. */
export function ChartTable({ label, axis, labels, series, unit }: ChartProps) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="text-left text-xs text-ink-faint [&>th]:h-8 [&>th]:font-medium">
            <th scope="col">{axis}</th>
            {series.map((one) => (
              <th key={one.label} scope="col" className="pl-3 text-right">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat (M T W T F S S) and never move
            <tr key={index} className="border-t border-line [&>*]:h-8">
              <th scope="row" className="text-left font-normal">
                {name}
              </th>
              {series.map((one) => (
                <td key={one.label} className="pl-3 text-right">
                  {chartText(one.values[index], unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
