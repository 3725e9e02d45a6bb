import { CalendarDays } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { OwnDays } from "#components/clock/own-days.tsx";
import { WeekSteps } from "#components/clock/week-steps.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { definePage } from "#lib/doors/page.ts";
import { getOwnWeek } from "#lib/punch/own-week.ts";
import { routes } from "#lib/routes.ts";
import { localDate } from "#lib/shared/fields.ts";
import { ClockFrame } from "../clock-frame.tsx";
import { ownDay } from "./own-day.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("clock"))("hoursTitle") };
}

export default definePage({
  surface: "clock",
  query: z.object({ week: localDate.optional().catch(undefined) }),
  run: async ({ actor, query }) => {
    const t = await getTranslations("clock");
    const week = await getOwnWeek(actor, query.week);
    const blocks = week.days.flatMap((day) => day.blocks);
    const durations = shownDurations(blocks.flatMap((one) => [one.workedSeconds, one.breakSeconds]));
    return (
      <ClockFrame actor={actor} active="hours">
        <div className="flex items-baseline justify-between gap-3">
          <h1 className="text-lg font-semibold">{t("hoursTitle")}</h1>
          <p className="text-sm text-ink-muted">{week.zoneName}</p>
        </div>
        <WeekSteps
          label={t("weeks")}
          week={week.label}
          previous={{ href: routes.myHours({ week: week.previous }), label: t("previousWeek") }}
          next={week.next ? { href: routes.myHours({ week: week.next }), label: t("nextWeek") } : null}
        />
        {blocks.length === 0 ? (
          <EmptyState icon={<CalendarDays aria-hidden="true" />} title={t("noHours")} />
        ) : (
          <OwnDays
            days={week.days.filter((day) => day.blocks.length > 0).map((day) => ownDay(day, durations, t))}
            total={{
              label: t("weekTotalUnit", { unit: durations.unit }),
              worked: durations.format(week.workedSeconds),
            }}
          />
        )}
      </ClockFrame>
    );
  },
});
