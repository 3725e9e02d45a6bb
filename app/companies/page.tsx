import { Building2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { definePage } from "#lib/doors/page.ts";
import { zoneName } from "#lib/format/date-time.ts";
import { choose } from "./actions.ts";

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
            {session.memberships.map(({ company, name }) => (
              <li key={company.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-sm">
                <div className="min-w-40 flex-1">
                  <p className="flex flex-wrap items-center gap-2 font-medium">
                    {company.name}
                    {company.id === session.currentCompanyId ? (
                      <Badge tone="ok">{t("companyCurrent")}</Badge>
                    ) : null}
                  </p>
                  <p className="text-xs text-ink-muted">
                    {name} · {zoneName(company.zone, new Date(), company.locale)}
                  </p>
                </div>
                <ActionForm
                  action={choose.bind(null, { companyId: company.id })}
                  label={t("openCompany", { company: company.name })}
                >
                  <SubmitButton kind="plain" aria-label={t("openCompany", { company: company.name })}>
                    {t("open")}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Card>
      </>
    );
  },
});
