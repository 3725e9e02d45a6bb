import { BlockTable } from "#components/clock-in/block-table.tsx";
import { WeekTable } from "#components/clock-in/week-table.tsx";
import { clockInBoard } from "#lib/clock-in/board.ts";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { formatDay, formatDayRange, zoneName } from "#lib/format/date-time.ts";
import { addDays, daysFrom, weekOf } from "#lib/shared/local-time.ts";
import { type ViewProps, viewFrame } from "./view-frame.tsx";

/** A week: people by days, or one person block by block. */
export async function WeekView(props: ViewProps) {
  const { actor, query, now, today, date } = props;
  const { zone, locale, weekStart } = actor.company;
  const week = weekOf(date, weekStart);
  const board = await clockInBoard(actor, query, week.start, week.end, now);
  const { t, link, clockIns, paging, empty, around, person } = await viewFrame(props);
  const range = formatDayRange(week.start, week.end, locale, today);
  const facts = t("factsWeek", {
    range,
    sum: shownDurations([board.workedSeconds]).format(board.workedSeconds),
    count: board.clockIns,
    zone: zoneName(zone, now, locale),
  });
  const missing = board.endMissing > 0 ? ` ${t("factsMissing", { count: board.endMissing })}` : "";
  const dayOf = (day: string) => formatDay(day, locale, today);
  const nothing = empty(t("nothingWeek", { range }));
  const table = person ? (
    <BlockTable
      blocks={board.people.rows.flatMap((one) => one.blocks)}
      by="day"
      dayOf={dayOf}
      partly={false}
      hrefOf={clockIns.detail}
      empty={nothing}
    />
  ) : (
    <WeekTable
      people={board.people.rows}
      days={daysFrom(week.start, week.end).map((day) => ({
        date: day,
        label: dayOf(day).split(" ").slice(0, 2).join(" "),
      }))}
      paging={paging(board.people, t("byName"))}
      partly={board.people.before !== null || board.people.after !== null}
      personHref={(id) => link({ employee: id, q: null })}
      dayHref={(id, day) => link({ view: null, employee: id, date: day, q: null })}
      empty={nothing}
    />
  );
  return around(facts + missing, { previous: addDays(week.start, -7), next: addDays(week.start, 7) }, table);
}
