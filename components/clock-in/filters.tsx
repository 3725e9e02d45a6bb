import { getTranslations } from "next-intl/server";
import { ExportButton } from "#components/record/export-button.tsx";
import { withOwn } from "#components/record/with-own.ts";
import { FilterBar } from "#components/table/filter-bar.tsx";
import type { ClockInQuery } from "#lib/clock-in/filter.ts";
import type { Choice } from "#lib/clock-in/schema.ts";
import { clockInStatuses } from "#lib/clock-in/status.ts";
import type { FilterNames } from "./active-filters.ts";
import type { ViewLink } from "./view-links.ts";

interface FiltersProps {
  path: string;
  query: ClockInQuery;
  /** The day that is shown when none was chosen */
  date: string;
  link: ViewLink;
  choices: { departments: Choice[]; customers: Choice[] };
  names: FilterNames;
  /** What is filtered by, each with the address of the page without it */
  chips: { label: string; href: string }[];
  /** What is shown as a file */
  exportHref: string;
}

/** What is shown: by name, date, department, customer and status. */
export async function Filters({ path, query, date, link, choices, names, chips, exportHref }: FiltersProps) {
  const t = await getTranslations("clock-in");
  const { view, q, employee, departmentAlone, project, days, hide } = query;
  const options = (rows: Choice[]) => rows.map((row) => ({ value: row.id, label: row.name }));
  return (
    <FilterBar
      action={path}
      search={{ name: "q", label: t("search"), value: q }}
      selects={[
        {
          name: "department",
          label: t("department"),
          value: query.department ?? "",
          options: withOwn(options(choices.departments), names.department),
        },
        {
          name: "customer",
          label: t("customer"),
          value: query.customer ?? "",
          options: withOwn(options(choices.customers), names.customer),
        },
        {
          name: "status",
          label: t("status"),
          value: query.status ?? "",
          options: clockInStatuses.map((status) => ({ value: status, label: t(`status_${status}`) })),
        },
      ]}
      dates={
        view === "list"
          ? [
              { name: "from", label: t("from"), value: query.from ?? "" },
              { name: "to", label: t("to"), value: query.to ?? "" },
            ]
          : [{ name: "date", label: t("date"), value: date }]
      }
      acts={<ExportButton href={exportHref} />}
      chips={chips}
      clearHref={link({
        ...{
          q: null,
          employee: null,
          department: null,
          departmentAlone: null,
          customer: null,
          project: null,
          status: null,
          from: null,
          to: null,
          days: null,
        },
      })}
      hidden={{ view: view === "day" ? undefined : view, employee, departmentAlone, project, days, hide }}
    />
  );
}
