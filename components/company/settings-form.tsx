import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import { ComboField } from "#components/form/combo-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SelectField } from "#components/form/select-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { VersionField } from "#components/form/version-field.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CompanyDetail } from "#lib/company/schema.ts";
import { localeOptions } from "./choices.ts";

interface Props {
  action: FormAct;
  company: CompanyDetail;
  /** The address of the portal with the present short name */
  address: string;
}

/** What an owner may change, with what each change does. */
export async function SettingsForm({ action, company, address }: Props) {
  const t = await getTranslations("company");
  return (
    <ActionForm action={action} success={{ message: t("saved") }} label={t("title")}>
      <VersionField version={company.version} />
      <Group title={t("names")}>
        <TextField name="name" label={t("name")} defaultValue={company.name} />
        <TextField
          name="slug"
          label={t("slug")}
          hint={t("slugHint", { address })}
          defaultValue={company.slug}
          autoComplete="off"
          spellCheck={false}
        />
      </Group>
      <Group title={t("rules")}>
        <SelectField
          name="weekStart"
          label={t("weekStart")}
          options={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: t(`day_${day}`) }))}
          defaultValue={String(company.weekStart)}
          emptyLabel={null}
        />
        <TextField
          name="blockLimit"
          label={t("blockLimit")}
          hint={t("blockLimitHint")}
          defaultValue={company.blockLimit}
          inputMode="text"
          autoComplete="off"
        />
        <ComboField
          name="locale"
          label={t("locale")}
          options={localeOptions(company.locale)}
          defaultValue={company.locale}
        />
      </Group>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title}>
      <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
    </Card>
  );
}
