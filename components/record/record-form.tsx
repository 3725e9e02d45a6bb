import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ActionForm } from "#components/form/action-form.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { FormEnd } from "#components/form/form-end.tsx";
import { VersionField } from "#components/form/version-field.tsx";
import { Card } from "#components/ui/card.tsx";

export interface RecordFormProps {
  /** Leads to the record afterwards */
  action: FormAct;
  cancelHref: string;
  /** "Add employee" */
  verb: string;
  /** Of the record that is edited; none when one is added. */
  version?: number;
  children: ReactNode;
}

/** The form of one record: its fields in two columns, then what can be done with it. */
export async function RecordForm(props: RecordFormProps) {
  const { action, cancelHref, verb, version, children } = props;
  const t = await getTranslations("record");
  return (
    <Card className="max-w-180">
      <ActionForm action={action} label={verb}>
        {version === undefined ? null : <VersionField version={version} />}
        <div className="grid items-start gap-x-4 gap-y-4 sm:grid-cols-2">{children}</div>
        <FormEnd verb={verb} cancel={t("cancel")} cancelHref={cancelHref} />
      </ActionForm>
    </Card>
  );
}
