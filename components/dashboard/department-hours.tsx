import { getTranslations } from "next-intl/server";
import { PlainTable } from "#components/table/plain-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import type { DashboardProps } from "./dashboard.tsx";

/** Who is in and what was worked this week, for each department. Left out where it would say the same again. */
export async function DepartmentHours({ dashboard, paths }: DashboardProps) {
  const t = await getTranslations("dashboard");
  const { byDepartment, workingNow, weekSeconds } = dashboard;
  if (byDepartment.length < 2) return null;
  const shown = shownDurations(byDepartment.map((one) => one.seconds));
  return (
    <Card title={t("byDepartment")} padded={false}>
      <PlainTable
        name={t("departmentHours")}
        columns={[
          { id: "name", header: t("department") },
          { id: "inNow", header: t("inNow"), align: "right" },
          { id: "week", header: t("departmentWeek", { unit: shown.unit }), align: "right", phone: "keep" },
        ]}
        rows={byDepartment.map((one) => ({
          id: one.id ?? "none",
          name: one.name ?? t("noDepartment"),
          ...(one.id ? { href: paths.departments.detail(one.id) } : {}),
          facts: t("inNowFact", { count: one.workingNow }),
          cells: { inNow: one.workingNow, week: shown.format(one.seconds) },
        }))}
        totals={{ name: t("total"), inNow: workingNow, week: shown.format(weekSeconds) }}
      />
    </Card>
  );
}
