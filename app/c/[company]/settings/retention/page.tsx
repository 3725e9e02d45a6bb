import { getTranslations } from "next-intl/server";
import { ReadOnlyBanner } from "#components/company/read-only-banner.tsx";
import { RetentionForm } from "#components/company/retention-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { may } from "#lib/access/actor.ts";
import { findCompanySettings } from "#lib/company/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { setRetention } from "../actions.ts";
import { SettingsTabs } from "../settings-tabs.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("company"))("part_retention") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    const t = await getTranslations("company");
    const settings = await findCompanySettings(actor);
    const { slug: company } = actor.company;
    const action = may(actor, "company.update") ? setRetention.bind(null, { company }) : null;
    return (
      <>
        <PageHeader
          title={t("part_retention")}
          facts={t("retentionFacts")}
          crumbs={[{ label: t("part_retention") }]}
        />
        <SettingsTabs actor={actor} active="retention" />
        {action ? null : <ReadOnlyBanner role={actor.role} />}
        <div className="max-w-3xl">
          <RetentionForm action={action} company={settings} />
        </div>
      </>
    );
  },
});
