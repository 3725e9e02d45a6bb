import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { TextArea, TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import type { CustomerDetail } from "#lib/customer/schema.ts";

interface Props {
  action: FormAct;
  customer?: CustomerDetail;
  cancelHref: string;
}

/** Adds a customer or edits one. */
export async function CustomerForm({ action, customer, cancelHref }: Props) {
  const t = await getTranslations("customer");
  const r = await getTranslations("record");
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={customer ? r("save") : t("add")}
      version={customer?.version}
    >
      <TextField name="name" label={t("name")} defaultValue={customer?.name} autoComplete="off" />
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        defaultValue={customer?.code ?? ""}
        optional
        autoComplete="off"
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        defaultValue={customer?.email ?? ""}
        optional
        autoComplete="off"
      />
      <TextArea
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        defaultValue={customer?.note ?? ""}
        optional
        className="sm:col-span-2"
      />
    </RecordForm>
  );
}
