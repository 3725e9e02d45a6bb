import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { VersionField } from "#components/form/version-field.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { ChangePreview as Preview } from "#lib/company/schema.ts";
import { effectsOf } from "./change-effects.ts";

interface Props {
  preview: Preview;
  locale: string;
  action: FormAct;
  backHref: string;
}

const fields = ["zone", "dayCutoff", "currency"] as const;

/** What a change of zone, day or currency does, before anybody confirms it. */
export async function ChangePreview({ preview, locale, action, backHref }: Props) {
  const t = await getTranslations("company");
  const { before, after, version } = preview;
  const changed = fields.filter((field) => before[field] !== after[field]);
  if (changed.length === 0) {
    return (
      <Banner title={t("nothingChanges")} act={<Button href={backHref}>{t("back")}</Button>}>
        {t("nothingChangesText")}
      </Banner>
    );
  }
  const shown = (text: string) => text.replaceAll("_", " ");
  return (
    <div className="grid max-w-3xl gap-4">
      <Card title={t("changes")}>
        <DescriptionList
          facts={changed.map((field) => ({
            label: t(field),
            value: t("fromTo", { from: shown(before[field]), to: shown(after[field]) }),
          }))}
        />
      </Card>
      <Card title={t("effects")}>
        <ul className="grid list-disc gap-2 pl-5 text-sm">
          {effectsOf(preview, locale, t).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </Card>
      <ActionForm action={action} fields={{ ...after }} label={t("changeTitle")}>
        <VersionField version={version} />
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t("confirmChange")}</SubmitButton>
          <Button href={backHref}>{t("keepAsIs")}</Button>
        </div>
      </ActionForm>
    </div>
  );
}
