import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { quickRange, quickRanges } from "#lib/hours/page-query.ts";
import { type HoursRequest, hoursDimensions } from "#lib/hours/schema.ts";
import type { routes } from "#lib/routes.ts";

interface Props {
  request: HoursRequest;
  paths: ReturnType<typeof routes.company>;
  today: string;
  weekStart: number;
}

/** Which days, and what the rows are told apart by. */
export async function HoursFilters({ request, paths, today, weekStart }: Props) {
  const t = await getTranslations("hours");
  const { from, to, by } = request;
  const words = by.join(",");
  const ranges = quickRanges.map((name) => {
    const range = quickRange(name, today, weekStart);
    return {
      label: t(`range_${name}`),
      href: paths.hoursReport({ ...range, by: words }),
      active: from === range.from && to === range.to,
    };
  });
  const all = {
    label: t("range_all"),
    href: paths.hoursReport({ all: 1, by: words }),
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
  const file = (format: string) => paths.hoursExport({ from, to, by: words, format });
  return (
    <>
      <div className="mb-3" data-print="none">
        <Tabs label={t("ranges")} tabs={[...ranges, all]} />
      </div>
      <FilterBar
        action={paths.hoursReport()}
        selects={[select("by", 0), select("by2", 1), ...(by.length > 1 ? [select("by3", 2)] : [])]}
        dates={[
          { name: "from", label: t("from"), value: from ?? "" },
          { name: "to", label: t("to"), value: to ?? "" },
        ]}
        hidden={{ all: !from && !to ? "1" : undefined }}
        acts={
          <>
            <Button icon={<Download aria-hidden="true" />} href={file("csv")} download>
              {t("csv")}
            </Button>
            <Button href={file("json")} download>
              {t("json")}
            </Button>
          </>
        }
      />
    </>
  );
}
