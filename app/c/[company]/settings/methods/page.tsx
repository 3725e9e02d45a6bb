import { getTranslations } from "next-intl/server";
import { MethodForm } from "#components/company/method-form.tsx";
import { ReadOnlyBanner } from "#components/company/read-only-banner.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { may } from "#lib/access/actor.ts";
import { findCompanySettings } from "#lib/company/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { setMethods } from "../actions.ts";
import { SettingsTabs } from "../settings-tabs.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("company"))("part_methods") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    const t = await getTranslations("company");
    const settings = await findCompanySettings(actor);
    const { slug: company } = actor.company;
    const action = may(actor, "company.update") ? setMethods.bind(null, { company }) : null;
    return (
      <>
        <PageHeader
          title={t("part_methods")}
          facts={t("methodsFacts")}
          crumbs={[{ label: t("part_methods") }]}
        />
        <SettingsTabs actor={actor} active="methods" />
        {action ? null : <ReadOnlyBanner role={actor.role} />}
        <div className="max-w-3xl">
          <MethodForm action={action} company={settings} />
        </div>
      </>
    );
  },
});
