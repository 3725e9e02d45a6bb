import { Package } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { AddButton } from "#components/record/add-button.tsx";
import { type ArchiveActs, archiveManyActs, type ManyActs } from "#components/record/archive-act.ts";
import { EmptyList } from "#components/record/empty-list.tsx";
import { ListBar, type ListTools } from "#components/record/list-bar.tsx";
import { listView } from "#components/record/list-view.ts";
import { RecordDrawer } from "#components/record/record-drawer.tsx";
import { DataTable } from "#components/table/data-table.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { formatDuration } from "#lib/format/duration.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { PackageDetail, PackageQuery, PackageRow } from "#lib/package/schema.ts";
import type { routes } from "#lib/routes.ts";
import { countLimit, type Page } from "#lib/shared/paging.ts";
import { packageTableRow } from "./package-table-row.tsx";

interface Props {
  page: Page<PackageRow>;
  query: PackageQuery;
  paths: ReturnType<typeof routes.company>["packages"];
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  /** The one that is open beside the list */
  opened: { record: PackageDetail; history: HistoryEntry[] | null } | null;
  tools: ListTools;
  mayEdit: boolean;
  locale: string;
}

/** The packages of a company. */
export async function PackageList({ page, query, paths, acts, tools, opened, mayEdit, locale }: Props) {
  const t = await getTranslations("package");
  const view = await listView(paths.list(), query, [], "name");
  const rows = await Promise.all(
    page.rows.map((row) => packageTableRow(row, { paths, acts, mayEdit, locale })),
  );
  const orders = { name: t("byName"), duration: t("byDuration"), price: t("byPrice") };
  const facts =
    page.total === null ? t("factsMore", { count: countLimit }) : t("facts", { count: page.total });
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={view.chips.length > 0 ? undefined : facts}
        acts={mayEdit ? <AddButton href={paths.add()} label={t("add")} /> : null}
      />
      <ListBar
        view={view}
        tools={tools}
        action={paths.list()}
        search={{ name: "q", label: t("search"), value: query.q }}
        selects={[view.stateSelect]}
      />
      <DataTable
        {...view.table}
        bulk={mayEdit ? await archiveManyActs(page.rows, acts) : undefined}
        editAct={acts.editField}
        name={t("title")}
        columns={[
          { id: "name", header: t("name"), sort: view.sort("name"), edit: { field: "name", maxLength: 120 } },
          {
            id: "duration",
            header: t("durationColumn"),
            align: "right",
            sort: view.sort("duration"),
            edit: { field: "duration", maxLength: 6 },
          },
          {
            id: "price",
            header: t("priceColumn"),
            align: "right",
            sort: view.sort("price"),
            edit: { field: "price", maxLength: 30 },
          },
          { id: "people", header: t("people"), align: "right" },
          { id: "costs", header: t("costs"), align: "right", muted: true },
        ]}
        rows={rows}
        paging={view.paging(page, orders[query.sort.column])}
        empty={
          <EmptyList
            view={view}
            q={query.q}
            icon={<Package aria-hidden="true" />}
            title={t("emptyTitle")}
            text={t("emptyText")}
            add={mayEdit ? { href: paths.add(), label: t("add") } : null}
          />
        }
      />
      {opened ? (
        <RecordDrawer
          {...opened}
          facts={[
            { label: t("durationColumn"), value: formatDuration(opened.record.durationMinutes * 60) },
            { label: t("priceColumn"), value: moneyOf(opened.record, locale) },
            { label: t("people"), value: opened.record.people || "—" },
            { label: t("note"), value: opened.record.note ?? "—" },
          ]}
          view={view}
          rows={page.rows}
          detailHref={paths.detail(opened.record.id)}
          editHref={mayEdit ? paths.edit(opened.record.id) : null}
        />
      ) : null}
    </>
  );
}

function moneyOf({ priceMinor, currency }: PackageRow, locale: string): string {
  return priceMinor === null ? "—" : formatMoney(BigInt(priceMinor), currency, locale);
}
