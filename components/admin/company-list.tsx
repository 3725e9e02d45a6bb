import { Building2, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CompanyList as Companies } from "#lib/admin/companies.ts";
import { type CompaniesQuery, companyStatuses } from "#lib/admin/schema.ts";
import { routes } from "#lib/routes.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { type CompanyActs, companyActItems } from "./company-acts.tsx";
import { NoMatch } from "./no-match.tsx";
import { pagingOf } from "./paging.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleLocale, consoleTime } from "./times.ts";

interface Props {
  list: Companies;
  query: CompaniesQuery;
  acts: CompanyActs;
  mayAdd: boolean;
}

/** Every company of the installation with how it is. */
export async function CompanyList({ list, query, acts, mayAdd }: Props) {
  const t = await getTranslations("admin");
  const path = routes.admin.companies();
  const { q, status } = query;
  const chips = [
    ...(q ? [{ label: t("chipSearch", { q }), href: routes.admin.companies({ status }) }] : []),
    ...(status
      ? [
          {
            label: t("chipStatus", { status: t(`companyStatus_${status}`) }),
            href: routes.admin.companies({ q }),
          },
        ]
      : []),
  ];
  const statuses = companyStatuses.map((value) => ({ value, label: t(`companyStatus_${value}`) }));
  const add = (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} href={routes.admin.newCompany()} shortcut="n">
      {t("addCompany")}
    </Button>
  );
  const count =
    list.total === null
      ? t("companiesMany", { count: countLimit })
      : t("companiesCount", { count: list.total });
  const facts = t("companiesFacts", { companies: count, people: t("peopleCount", { count: list.people }) });
  return (
    <>
      <PageHeader title={t("companies")} facts={facts} acts={mayAdd ? add : null} />
      <FilterBar
        action={path}
        search={{ name: "q", label: t("companySearch"), value: q }}
        selects={[{ name: "status", label: t("status"), value: status, options: statuses }]}
        chips={chips}
        clearHref={path}
      />
      <DataTable
        name={t("companies")}
        columns={[
          { id: "name", header: t("company") },
          { id: "status", header: t("status"), phone: "keep" },
          { id: "people", header: t("people"), align: "right" },
          { id: "lastPunch", header: t("lastPunch"), align: "right" },
        ]}
        rows={
          await Promise.all(
            list.rows.map(async (company) => ({
              id: company.id,
              name: company.name,
              href: routes.admin.openCompany(company.id),
              sub: t("companyFacts", { slug: company.slug, zone: company.zone }),
              facts: t("peopleCount", { count: company.people }),
              cells: {
                status: (
                  <StatusBadge status={company.status}>
                    {t(`companyStatus_${company.status as "active"}`)}
                  </StatusBadge>
                ),
                people: new Intl.NumberFormat(consoleLocale).format(company.people),
                lastPunch: consoleTime(company.lastPunchAt),
              },
              acts: await companyActItems(company, acts),
            })),
          )
        }
        paging={pagingOf(list, t("byName"), (page) => routes.admin.companies({ q, status, page }))}
        empty={
          chips.length > 0 ? (
            <NoMatch filters={chips.map((chip) => chip.label)} clearHref={path} />
          ) : (
            <EmptyState
              icon={<Building2 aria-hidden="true" />}
              title={t("noCompaniesTitle")}
              acts={mayAdd ? add : null}
            >
              {t("noCompaniesText")}
            </EmptyState>
          )
        }
      />
    </>
  );
}
