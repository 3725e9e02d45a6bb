import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { VersionField } from "#components/form/version-field.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { CompanyDetail } from "#lib/company/schema.ts";

/** How long personal words are kept; without an action it is only told. */
export async function RetentionForm({ action, company }: { action: FormAct | null; company: CompanyDetail }) {
  const t = await getTranslations("company");
  const { keepDetailsMonths, keepImportsMonths, version } = company;
  if (!action) {
    const months = (count: number | null) => (count === null ? t("forEver") : t("months", { count }));
    return (
      <Card title={t("part_retention")}>
        <DescriptionList
          facts={[
            { label: t("keepDetails"), value: months(keepDetailsMonths) },
            { label: t("keepImports"), value: months(keepImportsMonths) },
          ]}
        />
      </Card>
    );
  }
  return (
    <ActionForm action={action} success={{ message: t("saved") }} label={t("part_retention")}>
      <VersionField version={version} />
      <Card title={t("retentionTitle")}>
        <div className="grid gap-4">
          <TextField
            name="keepDetailsMonths"
            label={t("keepDetailsField")}
            hint={t("keepDetailsHint")}
            type="number"
            min={1}
            max={600}
            optional
            defaultValue={keepDetailsMonths ?? ""}
          />
          <TextField
            name="keepImportsMonths"
            label={t("keepImportsField")}
            hint={t("keepImportsHint")}
            type="number"
            min={1}
            max={600}
            defaultValue={keepImportsMonths}
          />
        </div>
      </Card>
      <Card title={t("erasingTitle")}>
        <ul className="grid list-disc gap-2 pl-5 text-sm text-ink-muted">
          <li>{t("erasingWhat")}</li>
          <li>{t("erasingStays")}</li>
          <li>{t("erasingProof")}</li>
          <li>{t("erasingPerson")}</li>
        </ul>
      </Card>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
