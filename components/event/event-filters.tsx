import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ListBar, type ListTools } from "#components/record/list-bar.tsx";
import { type Filter, type ListView, listView } from "#components/record/list-view.ts";
import type { FilterSelect } from "#components/table/filter-bar.tsx";
import type { EventChoices, FilterNames } from "#lib/event/choices.ts";
import { type EventQuery, periods } from "#lib/event/filter.ts";
import { eventStatuses } from "#lib/event/status.ts";
import { formatDay } from "#lib/format/date-time.ts";

interface Named {
  id: string;
  name: string;
}

/** The addresses of the events page: its filters with their chips, sorting, paging; the view stays in all of them. */
export async function eventView(
  path: string,
  query: EventQuery,
  names: FilterNames,
  locale: string,
): Promise<ListView> {
  const t = await getTranslations("event");
  const r = await getTranslations("record");
  const list = query.view === "list";
  const named = (key: keyof FilterNames, say: (value: string) => string): Filter => ({
    name: key,
    value: query[key],
    chip: say(names[key]?.name ?? r("notThere")),
  });
  const filters: Filter[] = [
    { name: "view", value: list ? undefined : query.view, chip: null },
    { name: "month", value: list ? undefined : query.month, chip: null },
    ...(list ? await timeFilters(query, locale) : []),
    {
      name: "status",
      value: query.status,
      chip: query.status ? t("chipStatus", { value: t(`status_${query.status}`) }) : null,
    },
    named("package", (value) => t("chipPackage", { value })),
    named("department", (value) => t("chipDepartment", { value })),
    named("customer", (value) => t("chipCustomer", { value })),
    named("assignee", (value) => t("chipAssignee", { value })),
    named("site", (value) => t("chipSite", { value })),
  ];
  return listView(path, query, filters, "start");
}

/** The period counts while no days are named. */
async function timeFilters({ period, from, to }: EventQuery, locale: string): Promise<Filter[]> {
  const t = await getTranslations("event");
  const byPeriod = !from && !to && period !== "upcoming";
  const value = t(`period_${period}`);
  return [
    { name: "period", value: byPeriod ? period : undefined, chip: t("chipPeriod", { value }) },
    { name: "from", value: from, chip: from ? t("chipFrom", { value: formatDay(from, locale) }) : null },
    { name: "to", value: to, chip: to ? t("chipTo", { value: formatDay(to, locale) }) : null },
  ];
}

interface Props {
  path: string;
  query: EventQuery;
  view: ListView;
  choices: EventChoices;
  names: FilterNames;
  tools: ListTools;
  beside: ReactNode;
}

/** What is shown: by name, time, status, package, department, customer and whoever looks after it. */
export async function EventFilters({ path, query, view, choices, names, tools, beside }: Props) {
  const t = await getTranslations("event");
  const list = query.view === "list";
  const select = (name: keyof FilterNames, label: string, options: readonly Named[]): FilterSelect => ({
    name,
    label,
    value: query[name] ?? "",
    options: withOwn(options, names[name]).map((one) => ({ value: one.id, label: one.name })),
  });
  const periodSelect: FilterSelect = {
    name: "period",
    label: t("period"),
    value: query.period === "upcoming" ? "" : query.period,
    anyLabel: t("period_upcoming"),
    options: periods
      .filter((one) => one !== "upcoming")
      .map((one) => ({ value: one, label: t(`period_${one}`) })),
  };
  return (
    <ListBar
      view={view}
      tools={tools}
      beside={beside}
      action={path}
      search={{ name: "q", label: t("search"), value: query.q }}
      selects={[
        ...(list ? [periodSelect] : []),
        {
          name: "status",
          label: t("status"),
          value: query.status ?? "",
          options: eventStatuses.map((one) => ({ value: one, label: t(`status_${one}`) })),
        },
        select("package", t("package"), choices.packages),
        select("department", t("department"), choices.departments),
        select("customer", t("customer"), choices.customers),
        select("assignee", t("assignee"), choices.people),
        { ...view.stateSelect, label: t("kept") },
      ]}
      dates={
        list
          ? [
              { name: "from", label: t("from"), value: query.from ?? "" },
              { name: "to", label: t("to"), value: query.to ?? "" },
            ]
          : []
      }
      hidden={{ site: query.site }}
    />
  );
}

/** What is chosen stays a choice, also when it has been archived since. */
function withOwn(options: readonly Named[], own: Named | null): readonly Named[] {
  return !own || options.some((one) => one.id === own.id) ? options : [own, ...options];
}
