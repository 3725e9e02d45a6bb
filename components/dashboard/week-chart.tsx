import { ChartColumn } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { BarChart } from "#components/chart/bar-chart.tsx";
import type { ChartSeries } from "#components/chart/chart-data.ts";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { formatAxisDay } from "#lib/format/date-time.ts";
import type { DashboardProps } from "./dashboard.tsx";

/** Hours of each day of the week: finished ones solid, those that still run hatched above them. */
export async function WeekChart({ dashboard, place, paths, can }: DashboardProps) {
  const t = await getTranslations("dashboard");
  const { days, week, workDay, runningSeconds, weekSeconds } = dashboard;
  const shown = shownDurations(days.map((one) => one.seconds));
  const most = days.toSorted((one, other) => other.seconds - one.seconds)[0];
  const finished: ChartSeries = {
    label: t("finished"),
    values: days.map((one) => (one.seconds > 0 || one.day <= workDay ? one.seconds : null)),
  };
  const running: ChartSeries = {
    label: t("running"),
    look: "planned",
    values: days.map((one) => one.runningSeconds || null),
  };
  const title = t("weekChart");
  if (weekSeconds + runningSeconds === 0) {
    return (
      <Card title={title}>
        <EmptyState tone="neutral" icon={<ChartColumn aria-hidden="true" />} title={t("noHours")} level={3}>
          {t("noHoursText")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={title}
      aside={
        can.report ? (
          <TextLink
            href={paths.hoursReport({
              from: week.start,
              to: week.end,
              department: dashboard.department?.id,
            })}
          >
            {t("weekReport")}
          </TextLink>
        ) : null
      }
    >
      <BarChart
        label={
          most && most.seconds > 0
            ? t("chartLabel", {
                total: shown.format(weekSeconds),
                day: formatAxisDay(most.day, place.locale),
                most: shown.format(most.seconds),
              })
            : t("chartLabelNone")
        }
        axis={t("day")}
        labels={days.map((one) => formatAxisDay(one.day, place.locale))}
        series={runningSeconds > 0 ? [finished, running] : [finished]}
        unit={{ kind: "seconds", exact: shown.unit === "h:mm:ss" }}
        highlight={days.findIndex((one) => one.day === workDay)}
        stacked
        showValues
      />
    </Card>
  );
}
