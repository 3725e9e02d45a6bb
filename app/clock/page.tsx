import { getTranslations } from "next-intl/server";
import { ClockCard } from "#components/clock/clock-card.tsx";
import { DayLines } from "#components/clock/day-lines.tsx";
import { WeekCard } from "#components/clock/week-card.tsx";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { definePage } from "#lib/doors/page.ts";
import { clockChoices } from "#lib/punch/choices.ts";
import { getClockState } from "#lib/punch/clock-state.ts";
import { routes } from "#lib/routes.ts";
import { punchNow } from "./actions.ts";
import { ClockFrame } from "./clock-frame.tsx";
import { clockScript, possibleActs, standing, workPart } from "./clock-parts.tsx";
import { dayLines } from "./day-parts.ts";
import { ForgottenCard } from "./forgotten-card.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("clock"))("title") };
}

export default definePage({
  surface: "clock",
  run: async ({ actor }) => {
    const t = await getTranslations("clock");
    const [state, choices] = [await getClockState(actor), await clockChoices(actor)];
    const week = shownDurations(state.week.days.map((day) => day.workedSeconds));
    return (
      <ClockFrame actor={actor} active="clock">
        <h1 className="sr-only">{t("title")}</h1>
        <ClockCard
          {...standing(state, t)}
          seconds={state.workedSeconds}
          acts={possibleActs(state, t)}
          work={workPart(state, choices, t)}
          action={punchNow.bind(null, {})}
          script={clockScript(state, actor.company.locale, t)}
        />
        {state.forgotten.map((one) => (
          <ForgottenCard key={one.id} forgotten={one} />
        ))}
        <DayLines
          title={state.isToday ? t("today", { day: state.day }) : state.day}
          zoneName={state.zoneName}
          empty={t("noLines")}
          lines={dayLines(state.lines, t)}
        />
        <WeekCard
          title={t("week")}
          link={{ href: routes.myHours(), label: t("allHours") }}
          dayHeading={t("weekDay")}
          workedHeading={t("weekWorked", { unit: week.unit })}
          days={state.week.days.map((day) => ({
            ...day,
            worked: day.isFuture ? "—" : week.format(day.workedSeconds),
          }))}
          total={{ label: t("weekTotal"), worked: week.format(state.week.workedSeconds) }}
        />
      </ClockFrame>
    );
  },
});
