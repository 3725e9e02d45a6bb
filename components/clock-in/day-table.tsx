import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "#components/table/data-table.tsx";
import type { Paging } from "#components/table/table-data.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { BoardPerson } from "#lib/clock-in/board.ts";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { blockTimes } from "./block-text.ts";
import { StatusBadge } from "./status-badge.tsx";
import { spanOf, Timeline } from "./timeline.tsx";
import { Worked } from "./worked.tsx";

interface DayTableProps {
  people: BoardPerson[];
  now: number;
  /** "05:00": an instant on the clock of the company */
  clock: (instant: number) => string;
  paging: Paging;
  /** More people than these */
  partly: boolean;
  hrefOf: (id: string) => string;
  personHref: (id: string) => string;
  empty: ReactNode;
}

/** A day: who was in from when to when, with break and hours; the hours of the rows make the total. */
export async function DayTable(props: DayTableProps) {
  const { people, now, clock, paging, partly, hrefOf, personHref, empty } = props;
  const t = await getTranslations("clock-in");
  const blocks = people.flatMap((person) => person.blocks);
  const span = spanOf(blocks, now);
  const durations = shownDurations(blocks.flatMap((one) => [one.workedSeconds, one.breakSeconds]));
  const sum = people.reduce((all, person) => all + person.workedSeconds, 0);
  const breaks = (of: typeof blocks) => of.reduce((all, one) => all + one.breakSeconds, 0);
  return (
    <DataTable
      name={t("title")}
      columns={[
        { id: "name", header: t("name") },
        { id: "times", header: t("clockIns") },
        { id: "timeline", header: span ? `${clock(span.start)} – ${clock(span.end)}` : t("day") },
        { id: "break", header: t("break", { unit: durations.unit }), align: "right" },
        { id: "status", header: t("status") },
        { id: "worked", header: t("worked", { unit: durations.unit }), align: "right", phone: "keep" },
      ]}
      rows={people.map((person) => ({
        id: person.id,
        name: person.name,
        href: personHref(person.id),
        lead: <Avatar name={person.name} size="sm" />,
        sub: person.department ?? undefined,
        facts: <Times person={person} hrefOf={hrefOf} />,
        cells: {
          times: <Times person={person} hrefOf={hrefOf} />,
          timeline: span ? <Timeline blocks={person.blocks} span={span} now={now} /> : undefined,
          break: durations.format(breaks(person.blocks)),
          status: person.blocks.length > 0 ? <StatusBadge block={person.blocks.at(-1)!} /> : undefined,
          worked: <Worked blocks={person.blocks} format={durations.format} />,
        },
      }))}
      totals={{
        name: partly ? t("totalPage", { count: people.length }) : t("total"),
        break: durations.format(breaks(blocks)),
        worked: durations.format(sum),
      }}
      paging={paging}
      empty={empty}
    />
  );
}

/** Each block of the day on a line of its own, leading to its punches. */
async function Times({ person, hrefOf }: { person: BoardPerson; hrefOf: (id: string) => string }) {
  const t = await getTranslations("clock-in");
  return (
    <span className="grid">
      {person.blocks.map((block) => (
        <TextLink key={block.id} href={hrefOf(block.id)} className="whitespace-nowrap pointer-coarse:py-1.5">
          {blockTimes(block, t("now"), t("noEnd"))}
        </TextLink>
      ))}
    </span>
  );
}
