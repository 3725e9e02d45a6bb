import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { TextArea, TextField } from "#components/form/text-field.tsx";
import { RecordForm } from "#components/record/record-form.tsx";
import { ZoneField } from "#components/record/zone-field.tsx";
import type { SiteDetail } from "#lib/site/schema.ts";

interface Props {
  action: FormAct;
  site?: SiteDetail;
  companyZone: string;
  cancelHref: string;
}

/** Adds a site or edits one. */
export async function SiteForm({ action, site, companyZone, cancelHref }: Props) {
  const t = await getTranslations("site");
  const r = await getTranslations("record");
  return (
    <RecordForm
      action={action}
      cancelHref={cancelHref}
      verb={site ? r("save") : t("add")}
      version={site?.version}
    >
      <TextField name="name" label={t("name")} defaultValue={site?.name} autoComplete="off" />
      <ZoneField
        name="zone"
        label={t("zone")}
        hint={t("zoneHint", { zone: companyZone })}
        value={site?.zone ?? null}
        optional
      />
      <TextArea
        name="address"
        label={t("address")}
        defaultValue={site?.address ?? ""}
        optional
        className="sm:col-span-2"
      />
    </RecordForm>
  );
}
