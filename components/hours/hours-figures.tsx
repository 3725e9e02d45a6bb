import { TriangleAlert } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Stat, StatGrid } from "#components/ui/stat.tsx";
import type { HoursReport, Uncounted } from "#lib/hours/schema.ts";
import type { routes } from "#lib/routes.ts";

interface Props {
  report: HoursReport & { uncounted: Uncounted };
  /** The total in words, and its unit */
  total: string;
  unit: string;
  paths: ReturnType<typeof routes.company>;
}

/** The total, and what is in no sum. */
export async function HoursFigures({ report, total, unit, paths }: Props) {
  const t = await getTranslations("hours");
  const { rows, by, uncounted, from, to, department } = report;
  const list = (status: string) =>
    paths.clockIns.list({ view: "list", days: "touched", from, to, department, status });
  return (
    <StatGrid label={t("figures")}>
      <Stat label={t("total")} value={total} of={unit} />
      <Stat
        label={t("rows")}
        value={rows.length.toLocaleString("en")}
        note={by.map((name) => t(name)).join(", ")}
      />
      <Stat
        label={t("running")}
        value={uncounted.running.toLocaleString("en")}
        note={t("runningNote")}
        href={list("running")}
      />
      <Stat
        label={t("endMissing")}
        value={uncounted.endMissing.toLocaleString("en")}
        note={t("endMissingNote")}
        {...(uncounted.endMissing > 0
          ? { tone: "warn" as const, icon: <TriangleAlert aria-hidden="true" /> }
          : {})}
        href={list("end_missing")}
      />
    </StatGrid>
  );
}
