import { getTranslations } from "next-intl/server";
import { FilterBar } from "#components/table/filter-bar.tsx";
import { type CompaniesQuery, companyStatuses } from "#lib/admin/schema.ts";
import { routes } from "#lib/routes.ts";
import { sortText } from "#lib/shared/list.ts";

type Chip = { label: string; href: string };

/** What the list of companies is narrowed to, each with the address of the list without it. */
export async function companyChips({ q, status, health, sort }: CompaniesQuery): Promise<Chip[]> {
  const t = await getTranslations("admin");
  const kept = { q, status, health, sort: sortText(sort) };
  return [
    ...(q ? [{ label: t("chipSearch", { q }), href: routes.admin.companies({ ...kept, q: "" }) }] : []),
    ...(health
      ? [
          {
            label: t("chipHealth", { health: t(`verdict_${health}`) }),
            href: routes.admin.companies({ ...kept, health: "" }),
          },
        ]
      : []),
    ...(status
      ? [
          {
            label: t("chipStatus", { status: t(`companyStatus_${status}`) }),
            href: routes.admin.companies({ ...kept, status: "" }),
          },
        ]
      : []),
  ];
}

export async function CompanyFilters({ query, chips }: { query: CompaniesQuery; chips: Chip[] }) {
  const t = await getTranslations("admin");
  const path = routes.admin.companies();
  const verdicts = ["ok", "warn", "bad"] as const;
  return (
    <FilterBar
      action={path}
      search={{ name: "q", label: t("companySearch"), value: query.q }}
      selects={[
        {
          name: "health",
          label: t("healthColumn"),
          value: query.health,
          options: verdicts.map((value) => ({ value, label: t(`verdict_${value}`) })),
        },
        {
          name: "status",
          label: t("status"),
          value: query.status,
          options: companyStatuses.map((value) => ({ value, label: t(`companyStatus_${value}`) })),
        },
      ]}
      chips={chips}
      clearHref={path}
      hidden={{ sort: sortText(query.sort) }}
    />
  );
}
