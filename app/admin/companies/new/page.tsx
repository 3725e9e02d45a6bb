import { getTranslations } from "next-intl/server";
import { CompanyFields } from "#components/auth/company-fields.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { currencyChoices, zoneChoices } from "#lib/company/choices.ts";
import { definePage } from "#lib/doors/page.ts";
import { AppError } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";
import { add } from "../../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("newTitle") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor }) => {
    if (!platformMay(actor.role, "companies.create")) {
      throw new AppError("forbidden", said("admin.onlyAdministrators"));
    }
    const t = await getTranslations("admin");
    const labels = {
      name: t("newName"),
      slug: t("shortName"),
      slugHint: t("slugHint", { address: absoluteUrl(routes.company("…").dashboard()) }),
      zone: t("zone"),
      zoneHint: t("zoneHint"),
      currency: t("currency"),
    };
    return (
      <>
        <PageHeader title={t("newTitle")} facts={t("newFacts")} crumbs={[{ label: t("newTitle") }]} />
        <Card className="max-w-160">
          <ActionForm
            action={add.bind(null, {})}
            success={{ message: t.raw("created"), redirectTo: routes.admin.openCompany("{id}") }}
          >
            <CompanyFields labels={labels} zones={zoneChoices()} currencies={currencyChoices()} />
            <TextField name="ownerName" label={t("ownerName")} maxLength={100} />
            <TextField name="ownerEmail" type="email" label={t("ownerEmail")} maxLength={254} />
            <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={300} />
            <div>
              <SubmitButton pendingLabel={t("creating")}>{t("create")}</SubmitButton>
            </div>
          </ActionForm>
        </Card>
      </>
    );
  },
});
