import { ToggleLeft, ToggleRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { FeatureRow } from "#lib/admin/features.ts";
import { routes } from "#lib/routes.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  features: FeatureRow[];
  /** Null for people who only read */
  act: FormAct | null;
}

/** Every feature with its general switch, and the companies that have one of their own. */
export async function FeatureList({ features, act }: Props) {
  const [t, admin] = [await getTranslations("feature"), await getTranslations("admin")];
  const reason = { label: admin("reason"), hint: admin("reasonHint") };
  const item = ({ feature, on }: FeatureRow, throwIt: FormAct): ActItem => {
    const name = t(`name_${feature}`);
    return {
      label: on ? t("switchOff") : t("switchOn"),
      icon: on ? <ToggleLeft aria-hidden="true" /> : <ToggleRight aria-hidden="true" />,
      danger: on,
      act: throwIt,
      fields: { feature, to: on ? "off" : "on" },
      success: { message: t("switched") },
      confirm: {
        title: on ? t("offTitle", { feature: name }) : t("onTitle", { feature: name }),
        consequence: on ? `${t(`text_${feature}`)} ${t("onText")}` : t("onText"),
        verb: on ? t("offVerb") : t("onVerb"),
        reason,
      },
    };
  };
  return (
    <>
      <PageHeader title={t("title")} facts={t("facts")} />
      <DataTable
        name={t("title")}
        columns={[
          { id: "feature", header: t("feature") },
          { id: "state", header: t("everybody"), phone: "keep" },
          { id: "exceptions", header: t("exceptions") },
          { id: "changed", header: t("changed"), muted: true },
        ]}
        rows={features.map((row) => ({
          id: row.feature,
          name: t(`name_${row.feature}`),
          sub: <span className="block max-w-100 whitespace-normal">{t(`text_${row.feature}`)}</span>,
          facts: <Exceptions row={row} />,
          cells: {
            state: <OnOff on={row.on} />,
            exceptions: <Exceptions row={row} />,
            changed: row.changed ? (
              <span className="block max-w-60 whitespace-normal">
                {t("by", { name: row.changed.by, when: consoleTime(row.changed.at) })}
                <span className="block">{row.changed.reason}</span>
              </span>
            ) : (
              "—"
            ),
          },
          ...(act ? { acts: [item(row, act)] } : {}),
        }))}
      />
    </>
  );
}

export async function OnOff({ on }: { on: boolean }) {
  const t = await getTranslations("feature");
  return <StatusBadge status={on ? "on" : "off"}>{on ? t("on") : t("off")}</StatusBadge>;
}

async function Exceptions({ row }: { row: FeatureRow }) {
  const t = await getTranslations("feature");
  if (row.exceptions.length === 0) return row.perCompany ? t("none") : "—";
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1 whitespace-normal">
      {row.exceptions.map(({ companyId, company, on }) => (
        <span key={companyId} className="inline-flex items-center gap-1.5">
          <TextLink href={routes.admin.openCompany(companyId)}>{company}</TextLink>
          <OnOff on={on} />
        </span>
      ))}
    </span>
  );
}
