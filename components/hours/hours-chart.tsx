import { getTranslations } from "next-intl/server";
import { BarChart } from "#components/chart/bar-chart.tsx";
import { Card } from "#components/ui/card.tsx";
import { formatDay } from "#lib/format/date-time.ts";
import type { HoursChart } from "#lib/hours/chart.ts";
import type { HoursDimension } from "#lib/hours/schema.ts";
import { saidDuration } from "#lib/i18n/duration.ts";

interface Props {
  chart: HoursChart;
  /** What the bars are stacked by */
  stack: HoursDimension | null;
  range: string;
  locale: string;
  today: string;
}

/** Worked time along the days or weeks. */
export async function HoursChartCard({ chart, stack, range, locale, today }: Props) {
  const t = await getTranslations("hours");
  const { unit, days, series } = chart;
  const sums = days.map((_day, at) => series.reduce((sum, one) => sum + (one.seconds[at] ?? 0), 0));
  // As in the table of the report: cut-off seconds would not add up to its total.
  const exact = series.some((one) => one.seconds.some((value) => value % 60 !== 0));
  const peak = sums.indexOf(Math.max(...sums));
  const name = (day: string) => formatDay(day, locale, today);
  const peakDay = name(days[peak] ?? "");
  const none = stack && stack !== "day" && stack !== "week" ? t(`none_${stack}`) : "";
  return (
    <Card title={t(`chartTitle_${unit}`)}>
      <BarChart
        label={t("chartLabel", {
          unit: t(`unit_${unit}`),
          range,
          total: saidDuration(sums.reduce((sum, one) => sum + one, 0)),
          peak: unit === "day" ? peakDay : t("weekOf", { day: peakDay }),
          most: saidDuration(sums[peak] ?? 0),
        })}
        axis={t(unit)}
        labels={days.map(name)}
        unit={{ kind: "seconds", exact }}
        series={series.map((one) => ({
          label: one.name === null ? t("worked") : one.name || none,
          values: one.seconds,
        }))}
        stacked={series.length > 1}
        {...(days.includes(today) ? { highlight: days.indexOf(today) } : {})}
      />
    </Card>
  );
}
