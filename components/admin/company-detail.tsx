import { getTranslations } from "next-intl/server";
import { ActButton } from "#components/form/act-button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CompanyFacts } from "#lib/admin/schema.ts";
import { type CompanyActs, companyActItems } from "./company-acts.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { consoleLocale, consoleTime } from "./times.ts";

/** How one company is, and what one may do to it; its records are seen only by opening it. */
export async function CompanyDetail({ company, acts }: { company: CompanyFacts; acts: CompanyActs }) {
  const t = await getTranslations("admin");
  const items = await companyActItems(company, acts);
  const status = (
    <StatusBadge status={company.status}>{t(`companyStatus_${company.status as "active"}`)}</StatusBadge>
  );
  return (
    <>
      <PageHeader
        title={company.name}
        facts={status}
        crumbs={[{ label: company.name }]}
        acts={items.map((item, at) => (
          <ActButton key={item.label} kind={at === 0 && !item.danger ? "primary" : "plain"} item={item} />
        ))}
      />
      <Card>
        <DescriptionList
          facts={[
            { label: t("shortName"), value: <code>{company.slug}</code> },
            { label: t("people"), value: new Intl.NumberFormat(consoleLocale).format(company.people) },
            { label: t("zone"), value: company.zone },
            { label: t("currency"), value: company.currency },
            { label: t("language"), value: company.locale },
            { label: t("lastPunch"), value: consoleTime(company.lastPunchAt) },
            { label: t("made"), value: consoleTime(company.createdAt) },
          ]}
        />
      </Card>
    </>
  );
}
