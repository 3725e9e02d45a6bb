import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { CompanyDetail } from "#lib/admin/company-detail.ts";
import { consoleLocale, consoleTime } from "./times.ts";

/** 16:00 from 960 minutes. */
const hoursText = (minutes: number) => `${Math.trunc(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** Monday is 1. */
const weekday = (iso: number) =>
  new Intl.DateTimeFormat(consoleLocale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2024, 0, iso)),
  );

/** What a company is set to; changed by its owner, or by opening it. */
export async function CompanySettings({ company }: { company: CompanyDetail }) {
  const t = await getTranslations("admin");
  const { settings } = company;
  const ways = [
    ...(settings.clockInBrowser ? [t("wayBrowser")] : []),
    ...(settings.clockInApi ? [t("wayApi")] : []),
    ...(settings.clockInManual ? [t("wayManual")] : []),
  ];
  return (
    <Card title={t("settings")}>
      <DescriptionList
        facts={[
          { label: t("shortName"), value: <code>{company.slug}</code> },
          { label: t("zone"), value: company.zone },
          { label: t("currency"), value: settings.currency },
          { label: t("language"), value: settings.locale },
          { label: t("weekStart"), value: weekday(settings.weekStart) },
          { label: t("dayCutoff"), value: hoursText(settings.dayCutoffMinutes) },
          { label: t("blockLimit"), value: hoursText(settings.blockLimitMinutes) },
          { label: t("waysIn"), value: ways.join(", ") || "—" },
          {
            label: t("keepDetails"),
            value:
              settings.keepDetailsMonths === null
                ? t("forEver")
                : t("months", { count: settings.keepDetailsMonths }),
          },
          { label: t("keepImports"), value: t("months", { count: settings.keepImportsMonths }) },
          { label: t("made"), value: consoleTime(company.createdAt) },
          { label: t("companyId"), value: <code className="break-all">{company.id}</code> },
        ]}
      />
    </Card>
  );
}
