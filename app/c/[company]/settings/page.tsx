import { getTranslations } from "next-intl/server";
import { SettingsFacts } from "#components/company/settings-facts.tsx";
import { SettingsForm } from "#components/company/settings-form.tsx";
import { HistoryCard } from "#components/record/history-card.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { may } from "#lib/access/actor.ts";
import { findCompanySettings } from "#lib/company/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { listHistory } from "#lib/history/queries.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";
import { edit } from "./actions.ts";
import { TokensLink } from "./tokens-link.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("company"))("title") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    const t = await getTranslations("company");
    const n = await getTranslations("navigation");
    const settings = await findCompanySettings(actor);
    const { slug, id } = actor.company;
    const mayEdit = may(actor, "company.update");
    const address = absoluteUrl(routes.company(slug).dashboard());
    return (
      <>
        <PageHeader title={t("title")} facts={t("facts")} acts={<TokensLink actor={actor} />} />
        {mayEdit ? null : (
          <Banner className="mb-4">{t("readOnly", { role: n(`role_${actor.role}`).toLowerCase() })}</Banner>
        )}
        <div className="grid items-start gap-4 lg:grid-cols-3">
          <div className="lg:col-span-2">
            {mayEdit ? (
              <SettingsForm
                action={edit.bind(null, { company: slug })}
                company={settings}
                address={address}
              />
            ) : (
              <SettingsFacts company={settings} />
            )}
          </div>
          <HistoryCard
            entries={await listHistory(actor, { type: "company", id })}
            allHref={routes.company(slug).audit({ subject: id })}
          />
        </div>
      </>
    );
  },
});
