import type { ChartSeries } from "./chart-data.ts";

const slots = 7;

/**
 * Which of the seven chart colours a series takes, counted from 0. What is planned or forecast has the colour of the
 * actual series before it and differs by its line; a budget is grey (`null`).
 */
export function colorSlot(series: ChartSeries[], index: number): number | null {
  const look = series[index]?.look ?? "actual";
  if (look === "budget") return null;
  const taken = series.slice(0, index + 1).filter(takesColor).length;
  return Math.max(0, taken - 1) % slots;
}

function takesColor({ look = "actual" }: ChartSeries): boolean {
  return look === "actual" || look === "whatIf";
}
