import type { ChartOptions, Plugin } from "chart.js";
import type { ChartProps } from "./chart-data.ts";
import { barText, chartText, tickText } from "./chart-format.ts";
import type { ChartPalette } from "./chart-palette.ts";

/** In pixels: below, days of a week do not fit side by side. */
const narrow = 440;

/** Axes from zero, quiet lines, figures of the tokens; nothing moves by itself. */
export function chartOptions(
  props: ChartProps,
  palette: ChartPalette,
  axisHours: string,
): ChartOptions<"bar" | "line"> {
  const ticks = { color: palette.faint, font: { family: palette.font, size: 11 } };
  // "Mon 16" in two lines is read better than slanted.
  const shortDays =
    props.labels.length <= 7 && props.labels.every((label) => /^\S{1,4} \S{1,4}$/.test(label));
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: "index", intersect: false },
    layout: { padding: { top: props.showValues ? 18 : 4 } },
    scales: {
      x: {
        stacked: props.stacked,
        grid: { display: false },
        border: { color: palette.line },
        ticks: shortDays
          ? {
              ...ticks,
              maxRotation: 0,
              callback(_value, index) {
                const label = props.labels[index] ?? "";
                return this.chart.width < narrow ? label.split(" ") : label;
              },
            }
          : // Level, and only as many as there is room for.
            { ...ticks, maxRotation: 0, autoSkipPadding: 12 },
      },
      y: {
        stacked: props.stacked,
        beginAtZero: true,
        // A day that has just begun: hours on the axis, not the same rounded figure four times.
        ...(props.unit.kind === "seconds" ? { suggestedMax: 4 } : {}),
        border: { display: false, dash: [3, 3] },
        grid: { color: palette.line },
        ticks: {
          ...ticks,
          maxTicksLimit: 5,
          callback: (value) => tickText(Number(value), props.unit, axisHours),
        },
      },
    },
    plugins: {
      legend: { display: false },
      tooltip: {
        backgroundColor: palette.ink,
        titleColor: palette.surface,
        bodyColor: palette.surface,
        titleFont: { family: palette.font, size: 12 },
        bodyFont: { family: palette.font, size: 12 },
        displayColors: false,
        filter: (item) => item.dataset.label !== "",
        callbacks: {
          label(item) {
            const series = props.series.find((one) => one.label === item.dataset.label);
            return `${item.dataset.label}  ${chartText(series?.values[item.dataIndex], props.unit)}`;
          },
        },
      },
    },
  };
}

/** Marks today behind the bars, and writes the figures above them. */
export function marks(current: () => { chart: ChartProps; palette: ChartPalette }): Plugin<"bar" | "line"> {
  return {
    id: "marks",
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const { chart: props, palette } = current();
      if (props.highlight === undefined || !scales.x) return;
      const width = chartArea.width / props.labels.length;
      ctx.fillStyle = palette.selected;
      ctx.fillRect(
        scales.x.getPixelForValue(props.highlight) - width / 2,
        chartArea.top,
        width,
        chartArea.height,
      );
    },
    afterDatasetsDraw(chart) {
      const { chart: props, palette } = current();
      if (!props.showValues || props.labels.length > 14) return;
      const { ctx } = chart;
      ctx.fillStyle = palette.ink;
      ctx.font = `500 11px ${palette.font}`;
      ctx.textAlign = "center";
      props.labels.forEach((_label, index) => {
        const value = props.series[0]?.values[index];
        const tops = chart.getSortedVisibleDatasetMetas().map((meta) => meta.data[index]?.y ?? Number.NaN);
        const top = Math.min(...tops.filter(Number.isFinite));
        if (value)
          ctx.fillText(barText(value, props.unit), chart.getDatasetMeta(0).data[index]?.x ?? 0, top - 6);
      });
    },
  };
}
