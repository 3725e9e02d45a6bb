import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field.tsx";
import { DateField } from "#components/form/date-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SelectField } from "#components/form/select-field.tsx";
import { TextArea, TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import { type ContractRow, contractKinds } from "#lib/contract/schema.ts";
import { formatDuration } from "#lib/format/duration.ts";

interface Props {
  action: FormAct;
  contract?: ContractRow;
  /** The latest one, told beside the question whether it ends; for one that is added */
  previous?: { text: string; open: boolean } | null;
  cancelHref: string;
}

/** Adds a contract or changes one. */
export async function ContractForm({ action, contract, previous, cancelHref }: Props) {
  const t = await getTranslations("contract");
  const r = await getTranslations("record");
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={contract ? r("save") : t("add")}
      version={contract?.version}
    >
      <DateField name="validFrom" label={t("validFrom")} defaultValue={contract?.validFrom} />
      <DateField
        name="validTo"
        label={t("validTo")}
        hint={t("validToHint")}
        defaultValue={contract?.validTo ?? ""}
        optional
      />
      <TextField
        name="weeklyMinutes"
        label={t("weekly")}
        hint={t("weeklyHint")}
        defaultValue={contract ? formatDuration(contract.weeklyMinutes * 60) : ""}
        inputMode="decimal"
        autoComplete="off"
      />
      <SelectField
        name="kind"
        label={t("kind")}
        options={contractKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
        defaultValue={contract?.kind ?? "permanent"}
        emptyLabel={null}
      />
      <CheckboxField name="flextime" label={t("flextime")} defaultChecked={contract?.flextime} />
      <CheckboxField name="exempt" label={t("exempt")} defaultChecked={contract?.exempt} />
      <TextArea
        name="note"
        label={t("note")}
        defaultValue={contract?.note ?? ""}
        maxLength={500}
        optional
        className="sm:col-span-2"
      />
      {previous ? (
        <CheckboxField
          name="endPrevious"
          label={t("endPrevious")}
          hint={previous.text}
          defaultChecked={previous.open}
          className="sm:col-span-2"
        />
      ) : null}
    </RecordForm>
  );
}
