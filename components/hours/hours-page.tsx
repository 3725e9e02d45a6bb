import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { formatDay, formatDayRange, zoneName } from "#lib/format/date-time.ts";
import { type HoursChart, stackBy } from "#lib/hours/chart.ts";
import type { HoursReport, HoursRequest, Uncounted } from "#lib/hours/schema.ts";
import type { routes } from "#lib/routes.ts";
import { HoursChartCard } from "./hours-chart.tsx";
import { HoursFigures } from "./hours-figures.tsx";
import { HoursFilters } from "./hours-filters.tsx";
import { HoursTable } from "./hours-table.tsx";

interface Props {
  report: HoursReport & { uncounted: Uncounted };
  chart: HoursChart | null;
  at: number;
  departments: { id: string; label: string }[];
  company: { zone: string; locale: string; weekStart: number };
  paths: ReturnType<typeof routes.company>;
  today: string;
}

/** Worked hours: which days, how much, along the time, and by what one asked for. */
export async function HoursPage({ report, chart, at, departments, company, paths, today }: Props) {
  const t = await getTranslations("hours");
  const { zone, locale, weekStart } = company;
  const { from, to, by, department, rows } = report;
  const { format, unit } = shownDurations(rows.map((row) => row.seconds));
  const file = (as: string) => paths.hoursExport({ from, to, by: by.join(","), department, format: as });
  const range = await rangeText(report, locale, today);
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={t("facts", { range, zone: zoneName(zone, new Date(), locale) })}
        acts={
          <>
            <Button icon={<Download aria-hidden="true" />} href={file("csv")} download>
              {t("csv")}
            </Button>
            <Button icon={<Download aria-hidden="true" />} href={file("json")} download>
              {t("json")}
            </Button>
          </>
        }
      />
      <HoursFilters
        request={report}
        departments={departments}
        paths={paths}
        today={today}
        weekStart={weekStart}
      />
      <div className="grid gap-4">
        <HoursFigures report={report} total={format(report.totalSeconds)} unit={unit} paths={paths} />
        {chart ? (
          <HoursChartCard chart={chart} stack={stackBy(report)} range={range} locale={locale} today={today} />
        ) : null}
        <HoursTable
          report={report}
          at={at}
          format={format}
          unit={unit}
          paths={paths}
          locale={locale}
          today={today}
          hrefAt={(first) =>
            paths.hoursReport({
              ...{ from, to, department, by: by.join(",") },
              all: !from && !to ? 1 : null,
              at: first || null,
            })
          }
        />
      </div>
    </>
  );
}

async function rangeText({ from, to }: HoursRequest, locale: string, today: string): Promise<string> {
  const t = await getTranslations("hours");
  if (from && to) return formatDayRange(from, to, locale, today);
  if (from) return t("since", { day: formatDay(from, locale, today) });
  return to ? t("until", { day: formatDay(to, locale, today) }) : t("allTime");
}
