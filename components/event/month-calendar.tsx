import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Swatch } from "#components/package/swatch.tsx";
import { classes } from "#components/ui/class-names.ts";
import { type CalendarWeek, mostLanes, type Span } from "#lib/event/calendar-rules.ts";
import type { CalendarEvent, EventMonth } from "#lib/event/month.ts";
import { formatDay, formatLongDay, formatTime } from "#lib/format/date-time.ts";
import { barLook, columnSpan, columnStart, laneRow, weekRows } from "./calendar-look.ts";
import { statusIcons } from "./status-badge.tsx";
import { type Reading, whenText } from "./when.ts";

interface Props {
  calendar: EventMonth;
  reading: Reading;
  eventHref: (id: string) => string;
  dayHref: (day: string) => string;
}

/** A month as weeks of seven days; what takes several days lies over all of them. */
export async function MonthCalendar({ calendar, reading, eventHref, dayHref }: Props) {
  const days = calendar.weeks[0]?.days ?? [];
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface max-sm:hidden">
      <div aria-hidden="true" className="grid grid-cols-7 border-b border-line bg-sunken">
        {days.map(({ date }) => (
          <div key={date} className="px-2 py-1 text-xs text-ink-muted">
            {formatDay(date, reading.locale, date).split(" ")[0]}
          </div>
        ))}
      </div>
      <ol>
        {calendar.weeks.map((week) => (
          <li key={week.days[0]?.date} className="border-line not-last:border-b">
            <Week {...{ week, reading, eventHref, dayHref, today: calendar.today }} />
          </li>
        ))}
      </ol>
    </div>
  );
}

type WeekProps = Omit<Props, "calendar"> & { week: CalendarWeek<CalendarEvent>; today: string };

async function Week({ week, reading, eventHref, dayHref, today }: WeekProps) {
  const t = await getTranslations("event");
  const hidden = week.days.some((day) => day.hidden > 0);
  return (
    <div className={classes("grid grid-cols-7", weekRows(week.lanes + (hidden ? 1 : 0)))}>
      {week.days.map((day, at) => (
        <div
          key={day.date}
          className={classes(
            "row-start-1 row-end-[-1] border-line p-1",
            columnStart[at + 1],
            at > 0 && "border-l",
            !day.inMonth && "bg-sunken",
          )}
        >
          <Link
            href={dayHref(day.date)}
            {...(day.date === today ? { "aria-current": "date" as const } : {})}
            className={classes(
              "inline-grid size-6 place-items-center rounded-full text-xs tabular-nums",
              day.date === today
                ? "bg-accent font-semibold text-on-accent hover:bg-accent-hover"
                : classes("hover:bg-hover", day.inMonth ? "text-ink" : "text-ink-faint"),
            )}
          >
            <span aria-hidden="true">{Number(day.date.slice(8))}</span>
            <span className="sr-only">
              {t("dayEvents", { day: formatLongDay(day.date, reading.locale), count: day.events.length })}
            </span>
          </Link>
        </div>
      ))}
      {week.spans.map((span) => (
        <Bar key={span.event.id} span={span} reading={reading} href={eventHref(span.event.id)} />
      ))}
      {week.days.map((day, at) =>
        day.hidden > 0 ? (
          <Link
            key={`more ${day.date}`}
            href={dayHref(day.date)}
            className={classes(
              "m-px flex h-6 items-center truncate px-1.5 text-xs font-medium text-link hover:underline",
              columnStart[at + 1],
              laneRow[mostLanes],
            )}
          >
            <span aria-hidden="true">{t("more", { count: day.hidden })}</span>
            <span className="sr-only">
              {t("moreOn", { count: day.hidden, day: formatLongDay(day.date, reading.locale) })}
            </span>
          </Link>
        ) : null,
      )}
    </div>
  );
}

async function Bar({ span, reading, href }: { span: Span<CalendarEvent>; reading: Reading; href: string }) {
  const t = await getTranslations("event");
  const { event, fromBefore, goesOn } = span;
  const status = t(`status_${event.status}`);
  const when = whenText(event, reading);
  return (
    <Link
      href={href}
      title={`${event.name}, ${when}, ${status}`}
      className={classes(
        "m-px flex h-6 min-w-0 items-center gap-1 overflow-hidden rounded-sm border px-1 text-xs -outline-offset-2 hover:bg-hover [&_svg]:size-3 [&_svg]:shrink-0",
        barLook[event.status],
        columnStart[span.column],
        columnSpan[span.days],
        laneRow[span.lane],
        fromBefore && "rounded-l-none border-l-0",
        goesOn && "rounded-r-none border-r-0",
      )}
    >
      {event.package ? <Swatch colour={event.package.colour} className="size-2.5" /> : null}
      {fromBefore ? null : (
        <span aria-hidden="true" className="text-ink-muted tabular-nums max-lg:hidden">
          {formatTime(event.startsAt, event.zone, reading.locale)}
        </span>
      )}
      <span className="truncate">{event.name}</span>
      <span className="sr-only">{`, ${when}, ${status}`}</span>
      <span className="ml-auto text-ink-muted max-lg:hidden">{statusIcons[event.status]}</span>
    </Link>
  );
}
