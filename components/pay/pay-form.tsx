import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field.tsx";
import { DateField } from "#components/form/date-field.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { SelectField } from "#components/form/select-field.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import { type PayRateRow, payPeriods } from "#lib/pay/schema.ts";

interface Props {
  action: FormAct;
  rate?: PayRateRow;
  /** For one that is added */
  suggested?: { name: string; currency: string };
  /** The latest one, told beside the question whether it ends; for one that is added */
  previous?: { text: string; open: boolean } | null;
  cancelHref: string;
}

/** Adds a rate or changes one. */
export async function PayForm({ action, rate, suggested, previous, cancelHref }: Props) {
  const t = await getTranslations("pay");
  const r = await getTranslations("record");
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={rate ? r("save") : t("add")}
      version={rate?.version}
    >
      <TextField
        name="amount"
        label={t("amount")}
        hint={t("amountHint")}
        defaultValue={rate?.amount}
        inputMode="decimal"
        autoComplete="off"
      />
      <TextField
        name="currency"
        label={t("currency")}
        defaultValue={rate?.currency ?? suggested?.currency}
        maxLength={3}
        autoComplete="off"
      />
      <SelectField
        name="per"
        label={t("per")}
        options={payPeriods.map((per) => ({ value: per, label: t(`per_${per}`) }))}
        defaultValue={rate?.per ?? "hour"}
        emptyLabel={null}
      />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={rate?.name ?? suggested?.name}
        autoComplete="off"
      />
      <DateField name="validFrom" label={t("validFrom")} defaultValue={rate?.validFrom} />
      <DateField
        name="validTo"
        label={t("validTo")}
        hint={t("validToHint")}
        defaultValue={rate?.validTo ?? ""}
        optional
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
