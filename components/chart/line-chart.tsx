import type { ChartProps } from "./chart-data.ts";
import { ChartFrame } from "./chart-frame.tsx";

/** Lines over time. A forecast always brings its band. */
export function LineChart(props: ChartProps) {
  return <ChartFrame kind="line" chart={props} />;
}
