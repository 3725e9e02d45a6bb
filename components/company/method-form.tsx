import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { CheckboxField } from "#components/form/checkbox-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { VersionField } from "#components/form/version-field.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { CompanyDetail } from "#lib/company/schema.ts";

const methods = ["clockInBrowser", "clockInApi", "clockInManual"] as const;

/** The ways of recording time; without an action they are only told. */
export async function MethodForm({ action, company }: { action: FormAct | null; company: CompanyDetail }) {
  const t = await getTranslations("company");
  if (!action) {
    const facts = methods.map((name) => ({ label: t(name), value: t(company[name] ? "on" : "off") }));
    return (
      <Card title={t("part_methods")}>
        <DescriptionList facts={facts} />
      </Card>
    );
  }
  return (
    <ActionForm action={action} success={{ message: t("saved") }} label={t("part_methods")}>
      <VersionField version={company.version} />
      <Card title={t("methodsTitle")}>
        <div className="grid gap-4">
          {methods.map((name) => (
            <CheckboxField
              key={name}
              name={name}
              label={t(name)}
              hint={t(`${name}Hint`)}
              defaultChecked={company[name]}
            />
          ))}
        </div>
      </Card>
      <p className="text-sm text-ink-muted">{t("methodsAlways")}</p>
      <div>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
