import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { routes } from "#lib/routes.ts";
import type messages from "#messages/en/admin.json";
import { consoleLocale } from "./times.ts";

export interface LimitRow {
  /** Its name in the catalogue */
  key: keyof typeof messages.limit;
  value: number;
  /** The setting that changes it; null when it is part of the product */
  setting: string | null;
}

interface Props {
  perMinute: LimitRow[];
  others: LimitRow[];
  /** Addresses that are blocked now */
  blocked: number;
}

/** Every limit as it is in force, and where it is changed. */
export async function LimitsPage({ perMinute, others, blocked }: Props) {
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader
        title={t("limits")}
        facts={
          <>
            {t("limitsFacts")}{" "}
            <TextLink href={routes.admin.blocked()}>{t("blockedCount", { count: blocked })}</TextLink>
          </>
        }
      />
      <div className="grid gap-4">
        <Limits title={t("limitsPerMinute")} rows={perMinute} />
        <Limits title={t("limitsOthers")} rows={others} />
      </div>
    </>
  );
}

async function Limits({ title, rows }: { title: string; rows: LimitRow[] }) {
  const t = await getTranslations("admin");
  const number = new Intl.NumberFormat(consoleLocale);
  return (
    <Card title={title} padded={false}>
      <DataTable
        bare
        density="card"
        name={t("listOf", { title })}
        columns={[
          { id: "limit", header: t("limitName") },
          { id: "value", header: t("limitValue"), align: "right", phone: "keep" },
          { id: "setting", header: t("limitSetting") },
        ]}
        rows={rows.map(({ key, value, setting }) => ({
          id: key,
          name: t(`limit.${key}`),
          facts: setting ?? t("limitFixed"),
          cells: {
            value: number.format(value),
            setting: setting ? <code>{setting}</code> : t("limitFixed"),
          },
        }))}
      />
    </Card>
  );
}
