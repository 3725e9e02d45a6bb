import { Briefcase } from "lucide-react";
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
import type { CustomerDetail, CustomerQuery, CustomerRow } from "#lib/customer/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import { countLimit, type Page } from "#lib/shared/paging.ts";

interface Props {
  page: Page<CustomerRow>;
  query: CustomerQuery;
  paths: ReturnType<typeof routes.company>["customers"];
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  /** The one that is open beside the list */
  opened: { record: CustomerDetail; history: HistoryEntry[] | null } | null;
  tools: ListTools;
  mayEdit: boolean;
}

/** The customers of a company. */
export async function CustomerList({ page, query, paths, acts, tools, opened, mayEdit }: Props) {
  const t = await getTranslations("customer");
  const r = await getTranslations("record");
  const path = paths.list();
  const view = await listView(path, query, [], "name");
  const rows = await Promise.all(page.rows.map((row) => tableRow(row, { paths, acts, mayEdit })));
  const total = page.total;
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={
          view.chips.length > 0
            ? undefined
            : total === null
              ? t("factsMore", { count: countLimit })
              : t("facts", { count: total })
        }
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
          { id: "name", header: t("name"), sort: view.sort("name"), edit: { field: "name", maxLength: 120 } },
          {
            id: "code",
            header: t("code"),
            sort: view.sort("code"),
            muted: true,
            edit: { field: "code", maxLength: 30 },
          },
          { id: "email", header: t("email"), muted: true },
          { id: "projects", header: t("projects"), align: "right" },
        ]}
        rows={rows}
        paging={view.paging(page, r(query.sort.column === "code" ? "byCode" : "byName"))}
        empty={
          <EmptyList
            view={view}
            q={query.q}
            icon={<Briefcase aria-hidden="true" />}
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
            { label: t("code"), value: opened.record.code ?? "—" },
            { label: t("email"), value: opened.record.email ?? "—" },
            { label: t("projects"), value: opened.record.projects },
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

async function tableRow(
  row: CustomerRow,
  { paths, acts, mayEdit }: Pick<Props, "paths" | "acts" | "mayEdit">,
): Promise<TableRow> {
  const t = await getTranslations("customer");
  const r = await getTranslations("record");
  const words = {
    title: t("archiveTitle", { name: row.name }),
    consequence: t("archiveText", { projects: row.projects }),
  };
  return {
    id: row.id,
    name: row.name,
    href: paths.detail(row.id),
    facts: [row.code, row.email].filter(Boolean).join(", "),
    mark: row.archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: { code: row.code, email: row.email, projects: row.projects },
    ...(mayEdit
      ? await rowActs(row, {
          editHref: paths.edit(row.id),
          acts,
          values: { name: row.name, code: row.code ?? "" },
          words,
        })
      : {}),
  };
}
