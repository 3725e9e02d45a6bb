import { Building2, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "#components/table/data-table.tsx";
import { sortLink } from "#components/table/links.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CompanyList as Companies } from "#lib/admin/companies.ts";
import type { CompaniesQuery } from "#lib/admin/schema.ts";
import { routes } from "#lib/routes.ts";
import { sortText } from "#lib/shared/list.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { type CompanyActs, companyActItems } from "./company-acts.tsx";
import { CompanyFilters, companyChips } from "./company-filters.tsx";
import { HealthBadge } from "./health-badge.tsx";
import { NoMatch } from "./no-match.tsx";
import { pagingOf } from "./paging.ts";
import { consoleLocale, consoleTime } from "./times.ts";

interface Props {
  list: Companies;
  query: CompaniesQuery;
  acts: CompanyActs;
  mayAdd: boolean;
  /** How the platform is, beside the companies */
  side: ReactNode;
}

/** Every company of the installation with how it is. */
export async function CompanyList({ list, query, acts, mayAdd, side }: Props) {
  const t = await getTranslations("admin");
  const path = routes.admin.companies();
  const kept = { q: query.q, status: query.status, health: query.health };
  const params = { ...kept, sort: sortText(query.sort) };
  const chips = await companyChips(query);
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
  const number = new Intl.NumberFormat(consoleLocale);
  return (
    <>
      <PageHeader title={t("companies")} facts={facts} acts={mayAdd ? add : null} />
      <CompanyFilters query={query} chips={chips} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
        <DataTable
          name={t("companies")}
          columns={[
            { id: "name", header: t("company"), sort: sortLink(path, params, "name") },
            { id: "health", header: t("healthColumn"), phone: "keep" },
            {
              id: "people",
              header: t("people"),
              align: "right",
              sort: sortLink(path, params, "people", "descending"),
            },
            {
              id: "punches",
              header: t("punches"),
              align: "right",
              choice: "shown",
              sort: sortLink(path, params, "punches", "descending"),
            },
            {
              id: "last",
              header: t("lastPunch"),
              align: "right",
              sort: sortLink(path, params, "last", "descending"),
            },
            {
              id: "created",
              header: t("made"),
              align: "right",
              choice: "hidden",
              sort: sortLink(path, params, "created", "descending"),
            },
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
                  health: <HealthBadge company={company} />,
                  people: number.format(company.people),
                  punches: number.format(company.punches),
                  last: consoleTime(company.lastPunchAt),
                  created: consoleTime(company.createdAt),
                },
                acts: await companyActItems(company, acts),
              })),
            )
          }
          paging={pagingOf(list, t(`order_${query.sort.column}`), (page) =>
            routes.admin.companies({ ...params, page }),
          )}
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
        {side}
      </div>
    </>
  );
}
