import { FileUp, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { formatDateTime, zoneName } from "#lib/format/date-time.ts";
import type { ImportRowDto } from "#lib/import/schema.ts";
import type { routes } from "#lib/routes.ts";
import { countLimit, type Page } from "#lib/shared/paging.ts";
import { ImportStatusBadge } from "./import-status.tsx";
import { rowsText } from "./rows-text.ts";

interface Props {
  page: Page<ImportRowDto>;
  paths: ReturnType<typeof routes.company>["imports"];
  company: { zone: string; locale: string };
  mayImport: boolean;
}

/** The files a company has imported, or was about to. */
export async function ImportList({ page, paths, company, mayImport }: Props) {
  const t = await getTranslations("import");
  const { zone, locale } = company;
  const when = (iso: string | null) => (iso ? formatDateTime(iso, zone, locale) : null);
  const add = mayImport ? (
    <Button kind="primary" icon={<Plus aria-hidden="true" />} href={paths.add()} shortcut="n">
      {t("add")}
    </Button>
  ) : null;
  const said = await Promise.all(page.rows.map(rowsText));
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={t("facts", { zone: zoneName(zone, new Date(), locale) })}
        acts={page.rows.length > 0 ? add : null}
      />
      <DataTable
        name={t("list")}
        columns={[
          { id: "file", header: t("fileName") },
          { id: "format", header: t("format"), muted: true },
          { id: "rows", header: t("rows"), align: "right" },
          { id: "uploaded", header: t("uploaded"), align: "right", muted: true },
          { id: "applied", header: t("applied"), align: "right" },
          { id: "status", header: t("status"), phone: "keep" },
        ]}
        rows={page.rows.map((row, at) => ({
          id: row.id,
          name: row.fileName,
          href: paths.detail(row.id),
          facts: `${said[at]}, ${when(row.appliedAt) ?? when(row.createdAt)}`,
          cells: {
            format: t(`format_${row.format}`),
            rows: row.rows.toLocaleString(locale),
            uploaded: when(row.createdAt),
            applied: when(row.appliedAt),
            status: <ImportStatusBadge {...row} />,
          },
        }))}
        paging={{
          shown: page.rows.length,
          total: page.total ?? { moreThan: countLimit },
          order: t("order"),
          ...(page.before ? { beforeHref: paths.list({ page: page.before }) } : {}),
          ...(page.after ? { nextHref: paths.list({ page: page.after }) } : {}),
        }}
        empty={
          <EmptyState icon={<FileUp aria-hidden="true" />} title={t("emptyTitle")} acts={add}>
            {t("emptyText")}
          </EmptyState>
        }
      />
    </>
  );
}
