import { getTranslations } from "next-intl/server";
import { ComboField } from "#components/form/combo-field.tsx";
import { TimeField } from "#components/form/date-field.tsx";
import { ZoneField } from "#components/record/zone-field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CompanyDetail } from "#lib/company/schema.ts";
import { currencyOptions } from "./choices.ts";

/** Zone, day and currency: they are looked at on a page of their own before they are changed. */
export async function WeightyForm({ company, href }: { company: CompanyDetail; href: string }) {
  const t = await getTranslations("company");
  return (
    <Card title={t("weighty")}>
      <form action={href} aria-label={t("weighty")} className="grid gap-4">
        <p className="text-sm text-ink-muted">{t("weightyText")}</p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ZoneField name="zone" label={t("zone")} hint={t("zoneHint")} value={company.zone} />
          <TimeField
            name="dayCutoff"
            label={t("dayCutoff")}
            hint={t("dayCutoffHint")}
            defaultValue={company.dayCutoff}
            max="12:00"
          />
          <ComboField
            name="currency"
            label={t("currency")}
            hint={t("currencyHint")}
            options={currencyOptions()}
            defaultValue={company.currency}
          />
        </div>
        <div>
          <Button type="submit">{t("look")}</Button>
        </div>
      </form>
    </Card>
  );
}
