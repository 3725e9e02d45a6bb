import { ScrollText, SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import type { Paging } from "#components/table/table-data.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { AuditRow } from "#lib/audit/schema.ts";
import { formatDateTime } from "#lib/format/date-time.ts";
import { SealedBadge } from "./sealed-badge.tsx";
import { auditWords } from "./words.ts";

interface Props {
  rows: readonly AuditRow[];
  zone: string;
  locale: string;
  paging: Paging;
  /** The entry in the drawer */
  openId: string;
  hrefOf: (row: AuditRow) => string;
  /** The active filters in words; none when everything is shown. */
  filters: readonly string[];
  clearHref: string;
}

export async function AuditTable(props: Props) {
  const { rows, zone, locale, openId, hrefOf } = props;
  const t = await getTranslations("audit");
  const words = await auditWords();
  return (
    <DataTable
      name={t("list")}
      columns={[
        { id: "act", header: t("act") },
        { id: "who", header: t("who") },
        { id: "via", header: t("via"), muted: true, choice: "shown" },
        { id: "when", header: t("when"), align: "right" },
        { id: "seal", header: t("seal"), choice: "shown" },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        name: words.act(row.act),
        href: hrefOf(row),
        sub: [words.type(row.subjectType), row.subjectName].filter(Boolean).join(" "),
        facts: `${row.actorName ?? t("erasedName")}, ${formatDateTime(row.at, zone, locale)}`,
        current: row.id === openId,
        cells: {
          who: row.actorName ?? t("erasedName"),
          via: words.via(row.via),
          when: formatDateTime(row.at, zone, locale),
          seal: <SealedBadge position={row.position} />,
        },
      }))}
      paging={props.paging}
      empty={<Nothing filters={props.filters} clearHref={props.clearHref} />}
    />
  );
}

async function Nothing({ filters, clearHref }: { filters: readonly string[]; clearHref: string }) {
  const t = await getTranslations("audit");
  if (filters.length === 0) {
    return (
      <EmptyState icon={<ScrollText aria-hidden="true" />} title={t("emptyTitle")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      tone="neutral"
      icon={<SearchX aria-hidden="true" />}
      title={t("noneTitle")}
      acts={<Button href={clearHref}>{t("clear")}</Button>}
    >
      {t("noneText", { filters: filters.join(", ") })}
    </EmptyState>
  );
}
