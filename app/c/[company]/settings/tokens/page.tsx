import { getTranslations } from "next-intl/server";
import { TokenForm } from "#components/token/token-form.tsx";
import { TokenList } from "#components/token/token-list.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { tokenChoices } from "#lib/token/choices.ts";
import { listTokens } from "#lib/token/queries.ts";
import { SettingsTabs } from "../settings-tabs.tsx";
import { add, revoke } from "./actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("token"))("title") };
}

export default definePage({
  surface: "company",
  run: async ({ actor }) => {
    const t = await getTranslations("token");
    const rows = await listTokens(actor);
    const { slug: company, zone, locale } = actor.company;
    const mayEdit = may(actor, "token.edit");
    return (
      <>
        <PageHeader
          title={t("title")}
          facts={t("facts")}
          acts={<Button href={routes.apiReference()}>{t("reference")}</Button>}
          crumbs={[{ label: t("title") }]}
        />
        <SettingsTabs actor={actor} active="tokens" />
        <div className="grid items-start gap-4">
          {mayEdit ? (
            <Card title={t("new")} className="max-w-3xl">
              <p className="mb-4 text-sm text-ink-muted">{t("newText")}</p>
              <TokenForm action={add.bind(null, { company })} choices={tokenChoices(actor)} />
            </Card>
          ) : null}
          <TokenList
            rows={rows}
            zone={zone}
            locale={locale}
            historyHref={(id) => routes.company(company).audit({ subject: id })}
            revoke={mayEdit ? revoke.bind(null, { company }) : null}
          />
        </div>
      </>
    );
  },
});
