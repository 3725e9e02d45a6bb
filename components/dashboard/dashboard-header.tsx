import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { formatDay, formatLongDay, formatTime, formatWeek, zoneAbbreviation } from "#lib/format/date-time.ts";
import { weekNumber } from "#lib/shared/local-time.ts";
import type { DashboardProps } from "./dashboard.tsx";
import { DepartmentFilter } from "./department-filter.tsx";
import { LiveStatus } from "./live-status.tsx";

/** The day, its week, how fresh the page is; department filter and the page's one primary act. */
export async function DashboardHeader({ dashboard, place, paths, can }: DashboardProps) {
  const t = await getTranslations("dashboard");
  const { today, departments, department } = dashboard;
  return (
    <PageHeader
      title={formatLongDay(today, place.locale)}
      facts={<Facts dashboard={dashboard} place={place} paths={paths} />}
      acts={
        <>
          {departments.length > 1 ? (
            <DepartmentFilter
              departments={departments}
              department={department}
              hrefOf={(id) => paths.dashboard({ department: id })}
            />
          ) : null}
          {can.addClockIn ? (
            <Button
              kind="primary"
              icon={<Plus aria-hidden="true" />}
              href={paths.clockIns.add()}
              shortcut="n"
            >
              {t("addClockIn")}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

async function Facts({ dashboard, place, paths }: Pick<DashboardProps, "dashboard" | "place" | "paths">) {
  const t = await getTranslations("dashboard");
  const { at, today, workDay, week } = dashboard;
  const { zone, locale, dayCutoffMinutes } = place;
  const cutoff = formatTime(new Date(dayCutoffMinutes * 60_000), "UTC", locale);
  const number = weekNumber(week.start);
  const range = formatWeek(week.start, week.end, locale);
  const time = `${formatTime(at, zone, locale)} ${zoneAbbreviation(zone, at, locale)}`;
  return (
    <>
      {number === null ? t("weekOnly", { range }) : t("week", { number, range })}{" "}
      {workDay === today ? null : (
        <>{t("workDay", { day: formatDay(workDay, locale, today), time: cutoff })} </>
      )}
      <LiveStatus
        url={paths.live()}
        readAt={at}
        zone={zone}
        locale={locale}
        text={{ updated: t("updated", { time }), live: t("live", { time }), lost: t.raw("lost") }}
      />
    </>
  );
}
