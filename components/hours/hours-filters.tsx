import { getTranslations } from "next-intl/server";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { quickRange, quickRanges } from "#lib/hours/page-query.ts";
import { type HoursRequest, hoursDimensions } from "#lib/hours/schema.ts";
import type { routes } from "#lib/routes.ts";

interface Props {
  request: HoursRequest;
  departments: { id: string; label: string }[];
  paths: ReturnType<typeof routes.company>;
  today: string;
  weekStart: number;
}

/** Which days, and what the rows are told apart by. */
export async function HoursFilters({ request, departments, paths, today, weekStart }: Props) {
  const t = await getTranslations("hours");
  const { from, to, by, department } = request;
  const words = by.join(",");
  const kept = { by: words, department };
  const ranges = quickRanges.map((name) => {
    const range = quickRange(name, today, weekStart);
    return {
      label: t(`range_${name}`),
      href: paths.hoursReport({ ...range, ...kept }),
      active: from === range.from && to === range.to,
    };
  });
  const all = {
    label: t("range_all"),
    href: paths.hoursReport({ all: 1, ...kept }),
    active: !from && !to,
  };
  const options = hoursDimensions.map((value) => ({ value, label: t(value) }));
  const select = (name: string, at: number) => ({
    name,
    label: t(at === 0 ? "by" : "then"),
    value: by[at] ?? "",
    options: options.filter(({ value }) => value === by[at] || !by.includes(value)),
    anyLabel: at === 0 ? null : t("nothingMore"),
  });
  const ofDepartment = {
    name: "department",
    label: t("department"),
    value: department ?? "",
    options: departments.map(({ id, label }) => ({ value: id, label })),
  };
  const chosen = departments.find(({ id }) => id === department);
  const everywhere = paths.hoursReport({ from, to, by: words, all: !from && !to ? 1 : null });
  return (
    <>
      <div className="mb-3" data-print="none">
        <Tabs label={t("ranges")} tabs={[...ranges, all]} />
      </div>
      <FilterBar
        action={paths.hoursReport()}
        selects={[
          ...(departments.length > 1 ? [ofDepartment] : []),
          select("by", 0),
          select("by2", 1),
          ...(by.length > 1 ? [select("by3", 2)] : []),
        ]}
        dates={[
          { name: "from", label: t("from"), value: from ?? "" },
          { name: "to", label: t("to"), value: to ?? "" },
        ]}
        chips={chosen ? [{ label: t("departmentIs", { name: chosen.label }), href: everywhere }] : []}
        hidden={{ all: !from && !to ? "1" : undefined }}
      />
    </>
  );
}
