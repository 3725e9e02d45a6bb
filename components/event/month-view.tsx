import { ChevronLeft, ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Swatch } from "#components/package/swatch.tsx";
import type { ListView } from "#components/record/list-view.ts";
import { withParams } from "#components/table/links.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { EventMonth } from "#lib/event/month.ts";
import type { routes } from "#lib/routes.ts";
import { MonthCalendar } from "./month-calendar.tsx";
import { MonthDays } from "./month-days.tsx";
import type { Reading } from "./when.ts";

interface Props {
  calendar: EventMonth;
  /** "November 2026" */
  month: string;
  view: ListView;
  paths: ReturnType<typeof routes.company>["events"];
  reading: Reading;
}

/** The calendar of a month; on a phone the list of its days. */
export async function MonthView({ calendar, month, view, paths, reading }: Props) {
  const t = await getTranslations("event");
  const eventHref = (id: string) => paths.detail(id);
  const { view: _view, month: _month, ...filters } = view.params;
  const dayHref = (day: string) => withParams(paths.list(), filters, { from: day, to: day });
  return (
    <>
      {calendar.cut ? (
        <Banner tone="warn" title={t("cut", { most: calendar.most })} className="mb-3" />
      ) : null}
      <MonthCalendar {...{ calendar, reading, eventHref, dayHref }} />
      <MonthDays {...{ calendar, month, reading, eventHref }} />
      <Colours calendar={calendar} />
    </>
  );
}

/** Which colour is which package. */
async function Colours({ calendar }: { calendar: EventMonth }) {
  const t = await getTranslations("event");
  const events = calendar.weeks.flatMap((week) => week.days).flatMap((day) => day.events);
  const packages = new Map(events.flatMap(({ package: of }) => (of ? [[of.id, of] as const] : [])));
  if (packages.size === 0) return null;
  return (
    <ul aria-label={t("colours")} className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {[...packages.values()].map((one) => (
        <li key={one.id} className="inline-flex items-center gap-1.5">
          <Swatch colour={one.colour} className="size-2.5" />
          {one.name}
        </li>
      ))}
    </ul>
  );
}

/** The month before and after, and back to the one it is. */
export async function MonthSteps({ calendar, month, view, paths }: Omit<Props, "reading">) {
  const t = await getTranslations("event");
  const to = (next: string | null) => withParams(paths.list(), view.params, { month: next });
  return (
    <nav aria-label={t("steps")} className="flex flex-1 flex-wrap items-center gap-1">
      <IconButton
        label={t("previousMonth")}
        href={to(calendar.previous)}
        icon={<ChevronLeft aria-hidden="true" />}
      />
      <Button href={to(null)}>{t("toToday")}</Button>
      <IconButton
        label={t("nextMonth")}
        href={to(calendar.next)}
        icon={<ChevronRight aria-hidden="true" />}
      />
      <h2 className="ml-2 text-md font-semibold">{month}</h2>
    </nav>
  );
}
