import { FolderKanban } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { AddButton } from "#components/record/add-button.tsx";
import { type ArchiveActs, archiveManyActs, type ManyActs } from "#components/record/archive-act.ts";
import { EmptyList } from "#components/record/empty-list.tsx";
import { ListBar, type ListTools } from "#components/record/list-bar.tsx";
import { listView } from "#components/record/list-view.ts";
import { RecordDrawer } from "#components/record/record-drawer.tsx";
import { rowActs } from "#components/record/row-acts.ts";
import { withOwn } from "#components/record/with-own.ts";
import { DataTable } from "#components/table/data-table.tsx";
import type { TableRow } from "#components/table/table-data.ts";
import { Badge } from "#components/ui/badge.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { CustomerOption } from "#lib/customer/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { ProjectDetail, ProjectQuery, ProjectRow } from "#lib/project/schema.ts";
import type { Named } from "#lib/record/schema.ts";
import type { routes } from "#lib/routes.ts";
import { countLimit, type Page } from "#lib/shared/paging.ts";

interface Props {
  page: Page<ProjectRow>;
  query: ProjectQuery;
  customers: CustomerOption[];
  /** The customer whose projects these are, archived or not */
  chosen: Named | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  /** The one that is open beside the list */
  opened: { record: ProjectDetail; history: HistoryEntry[] | null } | null;
  tools: ListTools;
  mayEdit: boolean;
}

/** The projects of a company, or of one of its customers. */
export async function ProjectList(props: Props) {
  const { page, query, customers, chosen, paths, acts, tools, opened, mayEdit } = props;
  const t = await getTranslations("project");
  const r = await getTranslations("record");
  const path = paths.projects.list();
  const view = await listView(
    path,
    query,
    [
      {
        name: "customer",
        value: query.customer,
        chip: t("customerIs", { customer: chosen?.name ?? r("notThere") }),
      },
    ],
    "name",
  );
  const rows = await Promise.all(page.rows.map((row) => tableRow(row, { paths, acts, mayEdit })));
  const addHref = paths.projects.add({ customer: query.customer });
  const total =
    page.total === null ? t("factsMore", { count: countLimit }) : t("facts", { count: page.total });
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={view.chips.length > 0 ? undefined : total}
        acts={mayEdit ? <AddButton href={addHref} label={t("add")} /> : null}
      />
      <ListBar
        view={view}
        tools={tools}
        action={path}
        search={{ name: "q", label: t("search"), value: query.q }}
        selects={[
          {
            name: "customer",
            label: t("customer"),
            value: query.customer ?? "",
            options: withOwn(
              customers.map(({ id, name }) => ({ value: id, label: name })),
              chosen,
            ),
          },
          view.stateSelect,
        ]}
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
          { id: "customer", header: t("customer") },
        ]}
        rows={rows}
        paging={view.paging(page, r(query.sort.column === "code" ? "byCode" : "byName"))}
        empty={
          <EmptyList
            view={view}
            q={query.q}
            icon={<FolderKanban aria-hidden="true" />}
            title={t("emptyTitle")}
            text={t("emptyText")}
            add={mayEdit ? { href: addHref, label: t("add") } : null}
          />
        }
      />
      {opened ? (
        <RecordDrawer
          {...opened}
          facts={[
            { label: t("customer"), value: opened.record.customer.name },
            { label: t("code"), value: opened.record.code ?? "—" },
          ]}
          view={view}
          rows={page.rows}
          detailHref={paths.projects.detail(opened.record.id)}
          editHref={mayEdit ? paths.projects.edit(opened.record.id) : null}
        />
      ) : null}
    </>
  );
}

async function tableRow(
  row: ProjectRow,
  { paths, acts, mayEdit }: Pick<Props, "paths" | "acts" | "mayEdit">,
): Promise<TableRow> {
  const t = await getTranslations("project");
  const r = await getTranslations("record");
  const { id, name, code, customer, archived } = row;
  const words = { title: t("archiveTitle", { name }), consequence: t("archiveText") };
  return {
    id,
    name,
    href: paths.projects.detail(id),
    facts: [customer.name, code].filter(Boolean).join(", "),
    mark: archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: {
      code,
      customer: (
        <TextLink href={paths.customers.detail(customer.id)}>
          {customer.archived ? t("customerArchived", { name: customer.name }) : customer.name}
        </TextLink>
      ),
    },
    ...(mayEdit
      ? await rowActs(row, {
          editHref: paths.projects.edit(id),
          acts,
          values: { name, code: code ?? "" },
          words,
        })
      : {}),
  };
}
