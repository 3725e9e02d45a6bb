import { DayTable } from "#components/clock-in/day-table.tsx";
import { clockInBoard } from "#lib/clock-in/board.ts";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { formatDay, formatTime, zoneName } from "#lib/format/date-time.ts";
import { addDays } from "#lib/shared/local-time.ts";
import { type ViewProps, viewFrame } from "./view-frame.tsx";

/** One work date: people with their bars. */
export async function DayView(props: ViewProps) {
  const { actor, query, now, today, date } = props;
  const { zone, locale } = actor.company;
  const board = await clockInBoard(actor, query, date, date, now);
  const { t, link, clockIns, paging, empty, around } = await viewFrame(props);
  const day = formatDay(date, locale, today);
  const facts = t("factsDay", {
    day,
    sum: shownDurations([board.workedSeconds]).format(board.workedSeconds),
    count: board.clockIns,
    zone: zoneName(zone, now, locale),
  });
  const missing = board.endMissing > 0 ? ` ${t("factsMissing", { count: board.endMissing })}` : "";
  return around(
    facts + missing,
    { previous: addDays(date, -1), next: addDays(date, 1) },
    <DayTable
      people={board.people.rows}
      now={now.getTime()}
      clock={(instant) => formatTime(new Date(instant), zone, locale)}
      paging={paging(board.people, t("byName"))}
      partly={board.people.before !== null || board.people.after !== null}
      hrefOf={clockIns.detail}
      personHref={(id) => link({ view: "week", employee: id, q: null })}
      empty={empty(t("nothingDay", { day }))}
    />,
  );
}
