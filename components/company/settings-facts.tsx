import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { CompanyDetail } from "#lib/company/schema.ts";

/** The settings for those who may only read them. */
export async function SettingsFacts({ company }: { company: CompanyDetail }) {
  const t = await getTranslations("company");
  const language = new Intl.DisplayNames("en", { type: "language", languageDisplay: "standard" });
  return (
    <Card title={t("title")}>
      <DescriptionList
        facts={[
          { label: t("name"), value: company.name },
          { label: t("slug"), value: company.slug },
          { label: t("zone"), value: company.zone.replaceAll("_", " ") },
          { label: t("weekStart"), value: t(`day_${company.weekStart}`) },
          { label: t("dayCutoff"), value: company.dayCutoff },
          { label: t("blockLimit"), value: company.blockLimit },
          { label: t("locale"), value: language.of(company.locale) ?? company.locale },
          { label: t("currency"), value: company.currency },
        ]}
      />
    </Card>
  );
}
