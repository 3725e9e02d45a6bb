import { ScrollText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { auditWords } from "#components/audit/words.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { CompanyAct } from "#lib/admin/company-detail.ts";
import { consoleTime } from "./times.ts";

/** What was done in a company last, without the values. */
export async function CompanyTrail({ acts, allHref }: { acts: CompanyAct[]; allHref: string }) {
  const [t, words] = [await getTranslations("admin"), await auditWords()];
  return (
    <Card title={t("recentActs")} padded={false} aside={<TextLink href={allHref}>{t("allActs")}</TextLink>}>
      <DataTable
        bare
        density="card"
        name={t("listOf", { title: t("recentActs") })}
        columns={[
          { id: "act", header: t("act") },
          { id: "about", header: t("about") },
          { id: "who", header: t("who") },
          { id: "when", header: t("when"), align: "right" },
        ]}
        rows={acts.map((entry) => ({
          id: entry.id,
          name: words.act(entry.act),
          sub: entry.reason,
          facts: `${entry.actorName ?? words.via(entry.via)}, ${consoleTime(entry.at)}`,
          cells: {
            about: words.type(entry.subjectType),
            who: entry.actorName ?? words.via(entry.via),
            when: consoleTime(entry.at),
          },
        }))}
        empty={
          <EmptyState
            tone="neutral"
            level={3}
            icon={<ScrollText aria-hidden="true" />}
            title={t("noAuditTitle")}
          />
        }
      />
    </Card>
  );
}
