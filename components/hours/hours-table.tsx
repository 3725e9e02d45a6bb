import { CalendarSearch } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatDay } from "#lib/format/date-time.ts";
import { clockInsOfRow } from "#lib/hours/row-link.ts";
import type { HoursDimension, HoursReport } from "#lib/hours/schema.ts";
import type { routes } from "#lib/routes.ts";
import { largestPage } from "#lib/shared/paging.ts";

interface Props {
  report: HoursReport;
  /** The first row shown, from 0 */
  at: number;
  format: (seconds: number) => string;
  unit: string;
  paths: ReturnType<typeof routes.company>;
  locale: string;
  today: string;
  /** The page's own address with another first row */
  hrefAt: (at: number) => string;
}

/** The rows of the report, a hundred at a time, and the total of all of them. */
export async function HoursTable(props: Props) {
  const { report, at, format, unit, paths, locale, today, hrefAt } = props;
  const t = await getTranslations("hours");
  const { by, rows, totalSeconds } = report;
  const first = at < rows.length ? at : 0;
  const shown = rows.slice(first, first + largestPage);
  const words = (name: HoursDimension, key: string | null): string => {
    if (key === null) return name === "day" || name === "week" ? "" : t(`none_${name}`);
    if (name === "week") return t("weekOf", { day: formatDay(key, locale, today) });
    return name === "day" ? formatDay(key, locale, today) : key;
  };
  const [head, ...rest] = by;
  return (
    <DataTable
      name={t("table")}
      columns={[
        { id: "c0", header: t(head ?? "employee") },
        ...rest.map((name, index) => ({ id: `c${index + 1}`, header: t(name) })),
        { id: "seconds", header: t("seconds", { unit }), align: "right" as const, phone: "keep" as const },
      ]}
      rows={shown.map((row, index) => {
        const names = by.map((name, place) => words(name, row.keys[place] ?? null));
        const href = clockInsOfRow(report, row);
        return {
          id: `${first + index}`,
          name: names[0] ?? "",
          ...(href ? { href: paths.clockIns.list(href) } : {}),
          facts: names.slice(1).join(", "),
          cells: {
            ...Object.fromEntries(names.slice(1).map((name, place) => [`c${place + 1}`, name])),
            seconds: format(row.seconds),
          },
        };
      })}
      totals={{
        c0: rows.length > shown.length ? t("totalAll", { count: rows.length }) : t("totalRow"),
        seconds: format(totalSeconds),
      }}
      paging={{
        shown: shown.length,
        total: rows.length,
        order: t("order", { by: by.map((name) => t(name).toLowerCase()).join(", ") }),
        ...(first > 0 ? { beforeHref: hrefAt(Math.max(0, first - largestPage)) } : {}),
        ...(first + largestPage < rows.length ? { nextHref: hrefAt(first + largestPage) } : {}),
      }}
      empty={
        <EmptyState
          tone="neutral"
          icon={<CalendarSearch aria-hidden="true" />}
          title={t("emptyTitle")}
          acts={
            <Button href={paths.hoursReport({ all: 1, by: by.join(","), department: report.department })}>
              {t("range_all")}
            </Button>
          }
        >
          {t("emptyText")}
        </EmptyState>
      }
    />
  );
}
