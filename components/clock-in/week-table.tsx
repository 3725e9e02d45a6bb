import { Hourglass, Play } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "#components/table/data-table.tsx";
import type { Paging } from "#components/table/table-data.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { Block } from "#lib/clock-in/block.ts";
import type { BoardPerson } from "#lib/clock-in/board.ts";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";

interface WeekTableProps {
  people: BoardPerson[];
  /** yyyy-mm-dd and "Mon 16" */
  days: { date: string; label: string }[];
  paging: Paging;
  partly: boolean;
  personHref: (id: string) => string;
  dayHref: (id: string, date: string) => string;
  empty: ReactNode;
}

/** People × days: what was worked, with totals right and below that the cells add up to. */
export async function WeekTable({
  people,
  days,
  paging,
  partly,
  personHref,
  dayHref,
  empty,
}: WeekTableProps) {
  const t = await getTranslations("clock-in");
  const blocks = people.flatMap((person) => person.blocks);
  const durations = shownDurations(blocks.map((one) => one.workedSeconds));
  const worked = (of: Block[]) => of.reduce((sum, one) => sum + (one.workedSeconds ?? 0), 0);
  const onDay = (of: Block[], date: string) => of.filter((one) => one.workDate === date);
  return (
    <DataTable
      name={t("title")}
      density="sheet"
      columns={[
        { id: "name", header: t("name") },
        ...days.map((day) => ({ id: day.date, header: day.label, align: "right" as const })),
        { id: "total", header: t("worked", { unit: durations.unit }), align: "right", phone: "keep" },
      ]}
      rows={people.map((person) => ({
        id: person.id,
        name: person.name,
        href: personHref(person.id),
        lead: <Avatar name={person.name} size="sm" />,
        facts: days
          .filter((day) => onDay(person.blocks, day.date).some((one) => one.status === "finished"))
          .map((day) => `${day.label} ${durations.format(worked(onDay(person.blocks, day.date)))}`)
          .join(" · "),
        cells: {
          ...Object.fromEntries(
            days
              .filter((day) => onDay(person.blocks, day.date).length > 0)
              .map((day) => [
                day.date,
                <DayCell
                  key={day.date}
                  blocks={onDay(person.blocks, day.date)}
                  text={durations.format(worked(onDay(person.blocks, day.date)))}
                  href={dayHref(person.id, day.date)}
                />,
              ]),
          ),
          total: <span className="font-semibold">{durations.format(person.workedSeconds)}</span>,
        },
      }))}
      totals={{
        name: partly ? t("totalPage", { count: people.length }) : t("total"),
        ...Object.fromEntries(
          days.map((day) => [day.date, durations.format(worked(onDay(blocks, day.date)))]),
        ),
        total: durations.format(worked(blocks)),
      }}
      paging={paging}
      empty={empty}
    />
  );
}

/** What was worked on a day, and whether something there has no end. */
async function DayCell({ blocks, text, href }: { blocks: Block[]; text: string; href: string }) {
  const t = await getTranslations("clock-in");
  const missing = blocks.some((one) => one.status === "end_missing");
  const running = blocks.some((one) => one.status === "running");
  const finished = blocks.some((one) => one.status === "finished");
  return (
    <TextLink href={href} className="inline-flex items-center gap-1 font-normal! text-ink!">
      {missing ? (
        <Mark
          label={t("status_end_missing")}
          className="text-bad-text"
          icon={<Hourglass aria-hidden="true" />}
        />
      ) : null}
      {running ? (
        <Mark label={t("status_running")} className="text-ok-text" icon={<Play aria-hidden="true" />} />
      ) : null}
      {finished || !(running || missing) ? text : "—"}
    </TextLink>
  );
}

function Mark({ label, icon, className }: { label: string; icon: ReactNode; className: string }) {
  return (
    <span title={label} className={`[&_svg]:size-3 ${className}`}>
      {icon}
      <span className="sr-only">{label}</span>
    </span>
  );
}
