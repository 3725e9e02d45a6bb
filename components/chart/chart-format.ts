import { fill } from "#components/ui/fill.ts";
import type { ChartUnit } from "./chart-data.ts";

/** A value as the table and the tooltip show it: "8:05", "8:05:09", "€1,642.20", "12". `null` is "—". */
export function chartText(value: number | null | undefined, unit: ChartUnit): string {
  if (value === null || value === undefined) return "—";
  if (unit.kind === "count") return value.toLocaleString("en").replace("-", "−");
  if (unit.kind === "seconds") return unit.exact ? hoursMinutesSeconds(value) : hoursMinutes(value);
  const digits = unit.digits ?? 2;
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: unit.currency,
    minimumFractionDigits: digits,
  })
    .format(value / 10 ** digits)
    .replace("-", "−");
}

/** A value above its bar. */
export function barText(value: number, unit: ChartUnit): string {
  return chartText(value, unit.kind === "seconds" ? { kind: "seconds" } : unit);
}

/** A tick of the axis: "120 h", "€12k", "40". It stands for a plotted value, see `plotted`; hours are written as told. */
export function tickText(value: number, unit: ChartUnit, axisHours: string): string {
  if (unit.kind === "seconds")
    return fill(axisHours, { hours: value.toLocaleString("en", { maximumFractionDigits: 1 }) });
  if (unit.kind === "count") return value.toLocaleString("en");
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: unit.currency,
    notation: "compact",
    maximumFractionDigits: 1,
  })
    .format(value)
    .replace("K", "k");
}

/** The value as it is drawn: hours for seconds, units for minor units. Only for drawing, never for arithmetic. */
export function plotted(value: number | null, unit: ChartUnit): number | null {
  if (value === null || unit.kind === "count") return value;
  return unit.kind === "seconds" ? value / 3600 : value / 10 ** (unit.digits ?? 2);
}

/** Whole minutes, the rest cut off, as everywhere in tables. */
function hoursMinutes(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const sign = seconds < 0 && minutes > 0 ? "−" : "";
  return `${sign}${Math.floor(minutes / 60).toLocaleString("en")}:${String(minutes % 60).padStart(2, "0")}`;
}

function hoursMinutesSeconds(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const sign = seconds < 0 && whole > 0 ? "−" : "";
  return `${sign}${hoursMinutes(whole)}:${String(whole % 60).padStart(2, "0")}`;
}
