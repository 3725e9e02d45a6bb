import { ScrollText } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { auditWords } from "#components/audit/words.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { CompanyAudit, CompanyAuditQuery } from "#lib/admin/company-audit.ts";
import { routes } from "#lib/routes.ts";
import { AuditTabs } from "./audit-tabs.tsx";
import { CompanyAuditFilters, companyAuditChips } from "./company-audit-filters.tsx";
import { NoMatch } from "./no-match.tsx";
import { pagingOf } from "./paging.ts";
import { consoleTime } from "./times.ts";

interface Props {
  list: CompanyAudit;
  query: CompanyAuditQuery;
}

/** What was done in all companies, without the values: those are seen by opening the company. */
export async function CompanyAuditList({ list, query }: Props) {
  const [t, words] = [await getTranslations("admin"), await auditWords()];
  const chips = await companyAuditChips(query, list.companies);
  const facts = list.since ? t("companyAuditSince", { day: list.since }) : t("companyAuditFacts");
  return (
    <>
      <PageHeader title={t("companyAudit")} facts={facts} crumbs={[{ label: t("companyAudit") }]} />
      <AuditTabs active="companies" />
      <CompanyAuditFilters query={query} companies={list.companies} chips={chips} />
      <DataTable
        name={t("companyAudit")}
        columns={[
          { id: "act", header: t("act") },
          { id: "company", header: t("company") },
          { id: "who", header: t("who") },
          { id: "about", header: t("about"), muted: true, choice: "shown" },
          { id: "reason", header: t("reason") },
          { id: "when", header: t("when"), align: "right" },
        ]}
        rows={list.rows.map((entry) => ({
          id: entry.id,
          name: words.act(entry.act),
          facts: `${entry.company}, ${entry.actorName ?? words.via(entry.via)}, ${consoleTime(entry.at)}`,
          cells: {
            company: <TextLink href={routes.admin.openCompany(entry.companyId)}>{entry.company}</TextLink>,
            who:
              entry.via === "session"
                ? `${entry.actorName ?? "—"}, ${words.role(entry.actorRole)}`
                : `${entry.actorName ?? "—"}, ${words.via(entry.via)}`,
            about: words.type(entry.subjectType),
            reason: entry.reason ?? "—",
            when: consoleTime(entry.at),
          },
        }))}
        paging={pagingOf(list, t("newest"), (page) => routes.admin.companyAudit({ ...query, page }))}
        empty={
          chips.length > 0 ? (
            <NoMatch filters={chips.map((chip) => chip.label)} clearHref={routes.admin.companyAudit()} />
          ) : (
            <EmptyState icon={<ScrollText aria-hidden="true" />} title={t("noAuditTitle")} />
          )
        }
      />
    </>
  );
}
