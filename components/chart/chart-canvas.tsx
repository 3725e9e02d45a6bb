"use client";

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { Chart } from "react-chartjs-2";
import { useUiText } from "#components/ui/ui-text.tsx";
import type { ChartProps } from "./chart-data.ts";
import { datasets } from "./chart-datasets.ts";
import { chartOptions, marks } from "./chart-options.ts";
import { onThemeChange, readPalette } from "./chart-palette.ts";

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** The drawing itself; loaded by itself, because Chart.js is heavier than a page. */
export default function ChartCanvas({ kind, chart }: { kind: "bar" | "line"; chart: ChartProps }) {
  const { axisHours } = useUiText();
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => onThemeChange(() => setPalette(readPalette())), []);

  const drawing = useMemo(
    () => ({
      data: { labels: chart.labels, datasets: datasets(kind, chart, palette) },
      options: chartOptions(chart, palette, axisHours),
    }),
    [kind, chart, palette, axisHours],
  );
  // A drawing keeps the plugins it began with, so they ask for the figures of the moment.
  const current = useRef({ chart, palette });
  useLayoutEffect(() => {
    current.current = { chart, palette };
  }, [chart, palette]);
  const plugins = useMemo(() => [marks(() => current.current)], []);
  return <Chart type={kind} {...drawing} plugins={plugins} role="img" aria-label={chart.label} />;
}
