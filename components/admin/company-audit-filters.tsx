import { getTranslations } from "next-intl/server";
import { auditWords } from "#components/audit/words.ts";
import { FilterBar } from "#components/table/filter-bar.tsx";
import type { CompanyAudit, CompanyAuditQuery } from "#lib/admin/company-audit.ts";
import { routes } from "#lib/routes.ts";
import messages from "#messages/en/audit.json" with { type: "json" };

type Chip = { label: string; href: string };
const doers = ["platform", "token", "command", "job"] as const;

/** What the trail is narrowed to, each with the address of the trail without it. */
export async function companyAuditChips(
  query: CompanyAuditQuery,
  companies: CompanyAudit["companies"],
): Promise<Chip[]> {
  const [t, words] = [await getTranslations("admin"), await auditWords()];
  const { company, q, who, act, from, to } = query;
  const without = (change: Partial<CompanyAuditQuery>) =>
    routes.admin.companyAudit({ ...query, page: undefined, ...change });
  const name = companies.find((one) => one.slug === company)?.name ?? company;
  return [
    ...(q ? [{ label: t("chipSearch", { q }), href: without({ q: "" }) }] : []),
    ...(company ? [{ label: name, href: without({ company: "" }) }] : []),
    ...(who ? [{ label: t(`doer_${who}`), href: without({ who: "" }) }] : []),
    ...(act ? [{ label: t("chipAct", { act: words.act(act) }), href: without({ act: "" }) }] : []),
    ...(from ? [{ label: t("chipFrom", { day: from }), href: without({ from: "" }) }] : []),
    ...(to ? [{ label: t("chipTo", { day: to }), href: without({ to: "" }) }] : []),
  ];
}

interface Props {
  query: CompanyAuditQuery;
  companies: CompanyAudit["companies"];
  chips: Chip[];
}

export async function CompanyAuditFilters({ query, companies, chips }: Props) {
  const [t, words] = [await getTranslations("admin"), await auditWords()];
  const path = routes.admin.companyAudit();
  const acts = Object.keys(messages.acts)
    .map((key) => key.replaceAll("_", "."))
    .map((value) => ({ value, label: words.act(value) }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <FilterBar
      action={path}
      search={{ name: "q", label: t("personSearch"), value: query.q }}
      selects={[
        {
          name: "company",
          label: t("company"),
          value: query.company,
          options: companies.map(({ slug, name }) => ({ value: slug, label: name })),
        },
        {
          name: "who",
          label: t("who"),
          value: query.who,
          options: doers.map((value) => ({ value, label: t(`doer_${value}`) })),
        },
        { name: "act", label: t("act"), value: query.act, options: acts },
      ]}
      dates={[
        { name: "from", label: t("fromDay"), value: query.from },
        { name: "to", label: t("toDay"), value: query.to },
      ]}
      chips={chips}
      clearHref={path}
    />
  );
}
