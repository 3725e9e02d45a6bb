import { Building2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { definePage } from "#lib/doors/page.ts";
import { CompanyRow } from "./company-row.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("account"))("companiesTitle") };
}

export default definePage({
  surface: "user",
  run: async ({ actor: session }) => {
    const t = await getTranslations("account");
    if (session.memberships.length === 0) {
      return (
        <EmptyState level={1} icon={<Building2 aria-hidden="true" />} title={t("noCompanyTitle")}>
          {t("noCompanyText")}
        </EmptyState>
      );
    }
    return (
      <>
        <PageHeader title={t("companiesTitle")} facts={t("companiesFacts")} />
        <Card padded={false}>
          <ul className="divide-y divide-line">
            {session.memberships.map((membership) => (
              <CompanyRow
                key={membership.company.id}
                membership={membership}
                isCurrent={membership.company.id === session.currentCompanyId}
              />
            ))}
          </ul>
        </Card>
      </>
    );
  },
});
