import type { ChartDataset } from "chart.js";
import { colorSlot } from "./chart-colors.ts";
import type { ChartProps, ChartSeries } from "./chart-data.ts";
import { plotted } from "./chart-format.ts";
import { type ChartPalette, faded, hatched } from "./chart-palette.ts";

type Kind = "bar" | "line";
type Dataset = ChartDataset<Kind, (number | null)[]>;

const dashes: Record<string, number[]> = { forecast: [2, 3], budget: [6, 4], whatIf: [12, 5] };

function colorOf(palette: ChartPalette, series: ChartSeries[], index: number): string {
  const slot = colorSlot(series, index);
  return slot === null ? palette.muted : (palette.series[slot] ?? palette.ink);
}

/** The series as Chart.js draws them; a forecast brings its band as two lines without a stroke. */
export function datasets(kind: Kind, props: ChartProps, palette: ChartPalette): Dataset[] {
  return props.series.flatMap((one, index) => {
    const color = colorOf(palette, props.series, index);
    const data = one.values.map((value) => plotted(value, props.unit));
    if (kind === "bar") return [bar(one, data, color)];
    return [...band(one, props, color), line(one, data, color)];
  });
}

function bar(one: ChartSeries, data: (number | null)[], color: string): Dataset {
  const hatch = one.look === "planned" || one.look === "forecast";
  return {
    label: one.label,
    data,
    backgroundColor: hatch ? hatched(color) : color,
    hoverBackgroundColor: hatch ? hatched(color) : color,
    borderColor: color,
    borderWidth: hatch ? 1 : 0,
    borderRadius: 2,
    maxBarThickness: 44,
    categoryPercentage: 0.7,
  } as Dataset;
}

function line(one: ChartSeries, data: (number | null)[], color: string): Dataset {
  const look = one.look ?? "actual";
  return {
    label: one.label,
    data,
    borderColor: color,
    backgroundColor: color,
    borderWidth: look === "actual" ? 2.5 : 1.75,
    borderDash: dashes[look] ?? [],
    pointRadius: data.filter((value) => value !== null).length === 1 ? 3 : 0,
    pointHitRadius: 12,
    pointHoverRadius: 4,
    tension: 0,
    spanGaps: false,
  } as Dataset;
}

function band(one: ChartSeries, props: ChartProps, color: string): Dataset[] {
  if (!one.band) return [];
  const edge = { pointRadius: 0, pointHitRadius: 0, borderWidth: 0, backgroundColor: faded(color, 0.2) };
  const low = one.band.low.map((value) => plotted(value, props.unit));
  const high = one.band.high.map((value) => plotted(value, props.unit));
  return [
    { ...edge, label: "", data: low, fill: false },
    { ...edge, label: "", data: high, fill: "-1" },
  ] as Dataset[];
}
