import { getTranslations } from "next-intl/server";
import { ReadOnlyBanner } from "#components/company/read-only-banner.tsx";
import { SettingsFacts } from "#components/company/settings-facts.tsx";
import { SettingsForm } from "#components/company/settings-form.tsx";
import { WeightyForm } from "#components/company/weighty-form.tsx";
import { HistoryCard } from "#components/record/history-card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { may } from "#lib/access/actor.ts";
import { findCompanySettings } from "#lib/company/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { listHistory } from "#lib/history/queries.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";
import { edit } from "./actions.ts";
import { SettingsTabs } from "./settings-tabs.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("company"))("title") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    const t = await getTranslations("company");
    const settings = await findCompanySettings(actor);
    const { slug, id } = actor.company;
    const paths = routes.company(slug);
    const mayEdit = may(actor, "company.update");
    const address = absoluteUrl(paths.dashboard());
    const action = edit.bind(null, { company: slug });
    return (
      <>
        <PageHeader title={t("title")} facts={t("facts")} />
        <SettingsTabs actor={actor} active="company" />
        {mayEdit ? null : <ReadOnlyBanner role={actor.role} />}
        <div className="grid items-start gap-4 lg:grid-cols-3">
          <div className="grid gap-4 lg:col-span-2">
            {mayEdit ? (
              <>
                <SettingsForm action={action} company={settings} address={address} />
                <WeightyForm company={settings} href={paths.settingsChange()} />
              </>
            ) : (
              <SettingsFacts company={settings} />
            )}
          </div>
          <HistoryCard
            entries={await listHistory(actor, { type: "company", id })}
            allHref={paths.audit({ subject: id })}
          />
        </div>
      </>
    );
  },
});
