import { ToggleLeft, ToggleRight, Undo2 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { RunnableAct } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import type { CompanyFeature } from "#lib/admin/features.ts";
import { OnOff } from "./feature-list.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  company: { id: string; name: string };
  features: CompanyFeature[];
  /** Null for people who only read */
  act: FormAct | null;
}

/** What is on in one company, and its own switches. */
export async function CompanyFeatures({ company, features, act }: Props) {
  const [t, admin] = [await getTranslations("feature"), await getTranslations("admin")];
  const rows = await Promise.all(
    features.map(async (one) => ({
      id: one.feature,
      name: t(`name_${one.feature}`),
      facts: one.own === null ? t("asAll") : one.changed?.reason,
      cells: {
        state: <OnOff on={one.on} />,
        own:
          one.own === null || !one.changed
            ? t("asAll")
            : `${t("by", { name: one.changed.by, when: consoleTime(one.changed.at) })}: ${one.changed.reason}`,
      },
      ...(act ? { acts: await items(company, one, act) } : {}),
    })),
  );
  return (
    <Card title={t("companyTitle")} padded={false}>
      <DataTable
        bare
        density="card"
        name={admin("listOf", { title: t("companyTitle") })}
        columns={[
          { id: "feature", header: t("feature") },
          { id: "state", header: admin("status"), phone: "keep" },
          { id: "own", header: t("changed"), muted: true },
        ]}
        rows={rows}
      />
    </Card>
  );
}

async function items(
  { id, name }: Props["company"],
  { feature, on, own }: CompanyFeature,
  act: FormAct,
): Promise<RunnableAct[]> {
  const [t, admin] = [await getTranslations("feature"), await getTranslations("admin")];
  const reason = { label: admin("reason"), hint: admin("reasonHint") };
  const values = { feature: t(`name_${feature}`), company: name };
  const turn: RunnableAct = {
    label: on ? t("switchOff") : t("switchOn"),
    icon: on ? <ToggleLeft aria-hidden="true" /> : <ToggleRight aria-hidden="true" />,
    danger: on,
    act,
    fields: { feature, companyId: id, to: on ? "off" : "on" },
    success: { message: t("switched") },
    confirm: {
      title: on ? t("offTitleOne", values) : t("onTitleOne", values),
      consequence: on ? t(`text_${feature}`) : t("onTextOne"),
      verb: on ? t("offVerb") : t("onVerb"),
      reason,
    },
  };
  const follow: RunnableAct = {
    label: t("followAll"),
    icon: <Undo2 aria-hidden="true" />,
    danger: false,
    act,
    fields: { feature, companyId: id, to: "follow" },
    success: { message: t("switched") },
    confirm: {
      title: t("followTitle", { company: name }),
      consequence: t("followText", { feature: values.feature }),
      verb: t("followVerb"),
      reason,
    },
  };
  return own === null ? [turn] : [turn, follow];
}
