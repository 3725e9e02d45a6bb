import { Coffee, TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Stat, StatGrid } from "#components/ui/stat.tsx";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { saidDuration } from "#lib/i18n/duration.ts";
import { countLimit } from "#lib/shared/paging.ts";
import type { DashboardProps } from "./dashboard.tsx";

/** Four figures, each leading to what it counts. */
export async function Figures({ dashboard, paths }: DashboardProps) {
  const t = await getTranslations("dashboard");
  const { workingNow, onBreak, inToday, employees, endMissing, weekSeconds, runningSeconds } = dashboard;
  const department = dashboard.department?.id;
  const worked = shownDurations(dashboard.days.map((one) => one.seconds)).format(weekSeconds);
  const list = (query: Record<string, string | undefined>) => paths.clockIns.list({ ...query, department });
  return (
    <StatGrid label={t("figures")}>
      <Stat
        label={t("workingNow")}
        value={workingNow}
        note={t("onBreakCount", { count: onBreak })}
        icon={onBreak > 0 ? <Coffee aria-hidden="true" /> : null}
        href={list({ view: "list", status: "running" })}
      />
      <Stat
        label={t("hoursThisWeek")}
        value={worked}
        note={
          runningSeconds > 0
            ? t("runningBesides", { length: saidDuration(runningSeconds) })
            : t("nothingRuns")
        }
        href={list({ view: "week", date: dashboard.workDay })}
      />
      <Stat
        label={t("inToday")}
        value={inToday}
        of={department || employees === null ? null : t("ofPeople", { count: employees })}
        note={inToday > 0 ? t("leftToday", { count: inToday - workingNow }) : t("nobodyToday")}
        href={list({ view: "day", date: dashboard.workDay })}
      />
      <Stat
        label={t("endMissing")}
        value={endMissing > countLimit ? t("moreThan", { count: countLimit }) : endMissing}
        note={endMissing > 0 ? t("endMissingNote") : t("nothingMissing")}
        icon={endMissing > 0 ? <TriangleAlert aria-hidden="true" /> : null}
        {...(endMissing > 0 ? { tone: "warn" as const } : {})}
        href={list({ view: "list", status: "end_missing" })}
      />
    </StatGrid>
  );
}
