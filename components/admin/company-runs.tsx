import { ListChecks } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { CompanyDetail } from "#lib/admin/company-detail.ts";
import { routes } from "#lib/routes.ts";
import { jobWords } from "./job-words.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

/** The runs of jobs that were about one company, as long as the queue keeps them. */
export async function CompanyRuns({ runs }: { runs: CompanyDetail["runs"] }) {
  const [t, words] = [await getTranslations("admin"), await jobWords()];
  return (
    <Card
      title={t("companyRuns")}
      padded={false}
      aside={<TextLink href={routes.admin.jobs()}>{t("allJobs")}</TextLink>}
    >
      <DataTable
        bare
        density="card"
        name={t("listOf", { title: t("companyRuns") })}
        columns={[
          { id: "job", header: t("job") },
          { id: "state", header: t("status"), phone: "keep" },
          { id: "error", header: t("error") },
          { id: "when", header: t("when"), align: "right" },
        ]}
        rows={runs.map((run) => ({
          id: run.id,
          name: words.name(run.name),
          facts: run.message ?? consoleTime(run.at),
          cells: {
            state: <StatusBadge status={run.state}>{words.state(run.state)}</StatusBadge>,
            error: run.message ?? "—",
            when: consoleTime(run.at),
          },
        }))}
        empty={
          <EmptyState tone="neutral" level={3} icon={<ListChecks aria-hidden="true" />} title={t("noRuns")} />
        }
      />
    </Card>
  );
}
