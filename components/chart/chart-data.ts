/**
 * How the numbers of a chart are to be read: seconds, minor units of money, or plain counts. With `exact` the table and
 * the tooltip show every second, so that they add up; above bars there is only room for minutes.
 */
export type ChartUnit =
  | { kind: "seconds"; exact?: boolean }
  | { kind: "money"; currency: string; digits?: number }
  | { kind: "count" };

/**
 * What a series is, which decides its line: actual solid, forecast dotted with its band, budget dashed grey, what-if
 * long dashes; planned bars are hatched.
 */
export type SeriesLook = "actual" | "planned" | "forecast" | "budget" | "whatIf";

export interface ChartSeries {
  label: string;
  /** One for each label; `null` where there is none. */
  values: (number | null)[];
  look?: SeriesLook;
  /** For a forecast: the lowest and highest likely values. */
  band?: { low: (number | null)[]; high: (number | null)[] };
}

export interface ChartProps {
  /** One sentence that says what the chart shows: "Hours per day this week: most on Wednesday, 125:41." */
  label: string;
  /** Heading of the first column of the table: "Day". */
  axis: string;
  /** Along the axis: "Mon 16". */
  labels: string[];
  series: ChartSeries[];
  unit: ChartUnit;
  /** Bars of all series on top of each other. */
  stacked?: boolean;
  /** Which label is today. */
  highlight?: number;
  /** Writes the figure above each bar; for up to fourteen bars of one series. */
  showValues?: boolean;
  /** In pixels. Default 200. */
  height?: number;
}
