import { ScrollText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { PlatformAuditQuery, PlatformAuditRow } from "#lib/admin/schema.ts";
import { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import messages from "#messages/en/admin.json" with { type: "json" };
import { actWords } from "./act-words.ts";
import { AuditTabs } from "./audit-tabs.tsx";
import { NoMatch } from "./no-match.tsx";
import { pagingOf } from "./paging.ts";
import { consoleTime } from "./times.ts";

/** What happened outside of any one company. */
export async function PlatformAuditList({
  page,
  query,
}: {
  page: Page<PlatformAuditRow>;
  query: PlatformAuditQuery;
}) {
  const t = await getTranslations("admin");
  const path = routes.admin.audit();
  const word = await actWords();
  const options = Object.keys(messages.acts)
    .map((key) => key.replaceAll("_", "."))
    .map((value) => ({ value, label: word(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const { act, q, from, to } = query;
  const without = (change: Partial<PlatformAuditQuery>) =>
    routes.admin.audit({ act, q, from, to, ...change });
  const chips = [
    ...(q ? [{ label: t("chipSearch", { q }), href: without({ q: "" }) }] : []),
    ...(act ? [{ label: t("chipAct", { act: word(act) }), href: without({ act: "" }) }] : []),
    ...(from ? [{ label: t("chipFrom", { day: from }), href: without({ from: "" }) }] : []),
    ...(to ? [{ label: t("chipTo", { day: to }), href: without({ to: "" }) }] : []),
  ];
  return (
    <>
      <PageHeader title={t("audit")} facts={t("auditFacts")} />
      <AuditTabs active="platform" />
      <FilterBar
        action={path}
        search={{ name: "q", label: t("doerSearch"), value: q }}
        selects={[{ name: "act", label: t("act"), value: act, options }]}
        dates={[
          { name: "from", label: t("fromDay"), value: from },
          { name: "to", label: t("toDay"), value: to },
        ]}
        chips={chips}
        clearHref={path}
      />
      <DataTable
        name={t("audit")}
        columns={[
          { id: "act", header: t("act") },
          { id: "who", header: t("who") },
          { id: "reason", header: t("reason") },
          { id: "about", header: t("about"), muted: true, choice: "shown" },
          { id: "when", header: t("when"), align: "right" },
        ]}
        rows={page.rows.map((entry) => ({
          id: entry.id,
          name: word(entry.act),
          sub: entry.detail,
          facts: `${entry.actorName}, ${consoleTime(entry.at)}`,
          cells: {
            who: entry.address ? `${entry.actorName}, ${entry.address}` : entry.actorName,
            reason: entry.reason ?? "—",
            about: `${entry.subjectType}${entry.subjectId ? ` ${entry.subjectId.slice(-8)}` : ""}`,
            when: consoleTime(entry.at),
          },
        }))}
        paging={pagingOf(page, t("newest"), (cursor) => without({ page: cursor }))}
        empty={
          chips.length > 0 ? (
            <NoMatch filters={chips.map((chip) => chip.label)} clearHref={path} />
          ) : (
            <EmptyState icon={<ScrollText aria-hidden="true" />} title={t("noAuditTitle")} />
          )
        }
      />
    </>
  );
}
