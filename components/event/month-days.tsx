import { CalendarDays } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Swatch } from "#components/package/swatch.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { CalendarEvent, EventMonth } from "#lib/event/month.ts";
import { formatDay } from "#lib/format/date-time.ts";
import { StatusBadge } from "./status-badge.tsx";
import { type Reading, timesText } from "./when.ts";

interface Props {
  calendar: EventMonth;
  /** "November 2026" */
  month: string;
  reading: Reading;
  eventHref: (id: string) => string;
}

/** A month on a phone: its days that have something, one below the other. */
export async function MonthDays({ calendar, month, reading, eventHref }: Props) {
  const t = await getTranslations("event");
  const days = calendar.weeks
    .flatMap((week) => week.days)
    .filter((day) => day.inMonth && day.events.length > 0);
  return (
    <div className="rounded-lg border border-line bg-surface sm:hidden">
      {days.length === 0 ? (
        <EmptyState icon={<CalendarDays aria-hidden="true" />} title={t("monthEmpty", { month })}>
          {t("monthEmptyText")}
        </EmptyState>
      ) : (
        <ol className="divide-y divide-line">
          {days.map((day) => (
            <li key={day.date} className="px-3 py-2">
              <h3 className="flex items-center gap-2 text-xs font-semibold text-ink-muted">
                {formatDay(day.date, reading.locale, reading.today)}
                {day.date === calendar.today ? <Badge tone="note">{t("today")}</Badge> : null}
              </h3>
              <ul>
                {day.events.map((event) => (
                  <li key={event.id}>
                    <DayLine {...{ event, day: day.date, reading }} href={eventHref(event.id)} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface LineProps {
  event: CalendarEvent;
  day: string;
  reading: Reading;
  href: string;
}

async function DayLine({ event, day, reading, href }: LineProps) {
  const t = await getTranslations("event");
  return (
    <Link href={href} className="flex min-h-11 items-center gap-2 rounded-md py-1 text-sm hover:bg-hover">
      {event.package ? <Swatch colour={event.package.colour} /> : null}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{event.name}</span>
        <span className="block text-xs text-ink-muted">
          {event.first < day ? t("goesOn") : timesText(event, reading)}
        </span>
      </span>
      <StatusBadge status={event.status} />
    </Link>
  );
}
