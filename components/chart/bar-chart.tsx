import type { ChartProps } from "./chart-data.ts";
import { ChartFrame } from "./chart-frame.tsx";

/** Bars, always from zero. Planned ones are hatched. */
export function BarChart(props: ChartProps) {
  return <ChartFrame kind="bar" chart={props} />;
}
