"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useUiText } from "#components/ui/ui-text.tsx";
import { colorSlot } from "./chart-colors.ts";
import type { ChartProps, ChartSeries } from "./chart-data.ts";
import { ChartTable } from "./chart-table.tsx";

const ChartCanvas = lazy(() => import("./chart-canvas.tsx"));

/** Legend, drawing, and the same figures as a table. */
export function ChartFrame({ kind, chart }: { kind: "bar" | "line"; chart: ChartProps }) {
  const text = useUiText();
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  return (
    <figure className="min-w-0">
      <Legend kind={kind} series={chart.series} />
      <div data-needs-script data-print="none" className="relative" style={{ height: chart.height ?? 200 }}>
        {scripted ? (
          <Suspense fallback={null}>
            <ChartCanvas kind={kind} chart={chart} />
          </Suspense>
        ) : null}
      </div>
      <details className="chart-table mt-2 text-sm">
        <summary className="cursor-pointer text-xs font-medium text-link pointer-coarse:py-3">
          {text.showAsTable}
        </summary>
        <ChartTable {...chart} />
      </details>
    </figure>
  );
}

const strokes: Record<string, string> = {
  actual: "border-t-[2.5px] border-solid",
  forecast: "border-t-2 border-dotted",
  budget: "border-t-2 border-dashed",
  whatIf: "border-t-2 border-dashed",
};

/** What each line or fill means; left out when there is only one. */
function Legend({ kind, series }: { kind: "bar" | "line"; series: ChartSeries[] }) {
  if (series.length < 2) return null;
  return (
    <figcaption className="mb-2 flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-muted">
      {series.map((one, index) => {
        const slot = colorSlot(series, index);
        const color = slot === null ? "--color-ink-muted" : `--color-chart-${slot + 1}`;
        const hatch = one.look === "planned" || one.look === "forecast";
        return (
          <span
            key={one.label}
            className="flex items-center gap-1.5"
            style={{ "--swatch": `var(${color})` } as object}
          >
            {kind === "bar" ? (
              <span
                data-mark
                className={`size-2.5 rounded-xs ${hatch ? "hatch border border-(--swatch) text-(--swatch)" : "bg-(--swatch)"}`}
              />
            ) : (
              <span data-mark className={`w-4 border-(--swatch) ${strokes[one.look ?? "actual"]}`} />
            )}
            {one.label}
          </span>
        );
      })}
    </figcaption>
  );
}
