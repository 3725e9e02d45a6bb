import { MapPin } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { AddButton } from "#components/record/add-button.tsx";
import { type ArchiveActs, archiveManyActs, type ManyActs } from "#components/record/archive-act.ts";
import { EmptyList } from "#components/record/empty-list.tsx";
import { ListBar, type ListTools } from "#components/record/list-bar.tsx";
import { listView } from "#components/record/list-view.ts";
import { RecordDrawer } from "#components/record/record-drawer.tsx";
import { rowActs } from "#components/record/row-acts.ts";
import { DataTable } from "#components/table/data-table.tsx";
import type { TableRow } from "#components/table/table-data.ts";
import { Badge } from "#components/ui/badge.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import type { SiteDetail, SiteQuery, SiteRow } from "#lib/site/schema.ts";

interface Props {
  page: Page<SiteRow>;
  query: SiteQuery;
  paths: ReturnType<typeof routes.company>["sites"];
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  /** The one that is open beside the list */
  opened: { record: SiteDetail; history: HistoryEntry[] | null } | null;
  tools: ListTools;
  mayEdit: boolean;
}

/** The sites of a company. */
export async function SiteList({ page, query, paths, acts, tools, opened, mayEdit }: Props) {
  const t = await getTranslations("site");
  const r = await getTranslations("record");
  const path = paths.list();
  const view = await listView(path, query, [], "name");
  const rows = await Promise.all(page.rows.map((row) => tableRow(row, { paths, acts, mayEdit })));
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={view.chips.length > 0 ? undefined : t("facts", { count: page.total ?? 0 })}
        acts={mayEdit ? <AddButton href={paths.add()} label={t("add")} /> : null}
      />
      <ListBar
        view={view}
        tools={tools}
        action={path}
        search={{ name: "q", label: t("search"), value: query.q }}
        selects={[view.stateSelect]}
      />
      <DataTable
        {...view.table}
        bulk={mayEdit ? await archiveManyActs(page.rows, acts) : undefined}
        editAct={acts.editField}
        name={t("title")}
        columns={[
          { id: "name", header: t("name"), sort: view.sort("name"), edit: { field: "name", maxLength: 80 } },
          { id: "address", header: t("address"), muted: true, edit: { field: "address", maxLength: 300 } },
          { id: "zone", header: t("zone"), muted: true },
          { id: "departments", header: t("departments"), align: "right" },
          { id: "people", header: t("people"), align: "right" },
        ]}
        rows={rows}
        paging={view.paging(page, r("byName"))}
        empty={
          <EmptyList
            view={view}
            q={query.q}
            icon={<MapPin aria-hidden="true" />}
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
            { label: t("address"), value: opened.record.address ?? "—" },
            { label: t("zone"), value: opened.record.zone ?? "—" },
            { label: t("departments"), value: opened.record.departments },
            { label: t("people"), value: opened.record.employees },
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

async function tableRow(
  row: SiteRow,
  { paths, acts, mayEdit }: Pick<Props, "paths" | "acts" | "mayEdit">,
): Promise<TableRow> {
  const r = await getTranslations("record");
  const { id, name, archived } = row;
  return {
    id,
    name,
    href: paths.detail(id),
    facts: row.address,
    mark: archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: { address: row.address, zone: row.zone, departments: row.departments, people: row.employees },
    ...(mayEdit
      ? await rowActs(row, {
          editHref: paths.edit(id),
          acts,
          values: { name, address: row.address ?? "" },
          words: await siteWords(row),
        })
      : {}),
  };
}

/** What archiving a site does, in numbers. */
export async function siteWords({ name, employees, departments }: SiteRow) {
  const t = await getTranslations("site");
  const busy = employees + departments > 0;
  return {
    title: t("archiveTitle", { name }),
    consequence: busy ? t("archiveBusy", { people: employees, departments }) : t("archiveText"),
  };
}
