import { ScrollText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { PlatformAuditRow } from "#lib/admin/schema.ts";
import { actWords } from "./act-words.ts";
import { consoleTime } from "./times.ts";

/** What the platform's trail has about one thing, in a card. */
export async function AuditRows({ title, rows }: { title: string; rows: PlatformAuditRow[] }) {
  const [t, word] = [await getTranslations("admin"), await actWords()];
  return (
    <Card title={title} padded={false}>
      <DataTable
        bare
        density="card"
        name={t("listOf", { title })}
        columns={[
          { id: "act", header: t("act") },
          { id: "who", header: t("who") },
          { id: "reason", header: t("reason") },
          { id: "when", header: t("when"), align: "right" },
        ]}
        rows={rows.map((entry) => ({
          id: entry.id,
          name: word(entry.act),
          sub: entry.detail,
          facts: `${entry.actorName}, ${consoleTime(entry.at)}`,
          cells: { who: entry.actorName, reason: entry.reason ?? "—", when: consoleTime(entry.at) },
        }))}
        empty={
          <EmptyState
            tone="neutral"
            icon={<ScrollText aria-hidden="true" />}
            level={3}
            title={t("noAuditTitle")}
          />
        }
      />
    </Card>
  );
}
