import { getTranslations } from "next-intl/server";
import { EventFrame } from "#components/event/event-frame.tsx";
import { MonthSteps, MonthView } from "#components/event/month-view.tsx";
import { findEventMonth } from "#lib/event/month.ts";
import { formatMonth, zoneName } from "#lib/format/date-time.ts";
import { frameOf, type ViewProps } from "./view.ts";

/** Events as the calendar of a month. */
export async function monthView(props: ViewProps) {
  const { actor, query, now } = props;
  const t = await getTranslations("event");
  const { locale, zone } = actor.company;
  const calendar = await findEventMonth(actor, query, now);
  const { frame, view, paths, reading } = await frameOf(props);
  const month = formatMonth(calendar.month, locale);
  return (
    <EventFrame
      facts={t("factsMonth", { count: calendar.count, month, zone: zoneName(zone, now, locale) })}
      {...frame}
      steps={<MonthSteps {...{ calendar, month, view, paths }} />}
    >
      <MonthView {...{ calendar, month, view, paths, reading }} />
    </EventFrame>
  );
}
