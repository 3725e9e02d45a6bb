import { CornerDownRight, Network } from "lucide-react";
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
import { TextLink } from "#components/ui/text-link.tsx";
import type { DepartmentDetail, DepartmentQuery, DepartmentRow } from "#lib/department/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import { departmentWords } from "./department-words.ts";

interface Props {
  page: Page<DepartmentRow>;
  query: DepartmentQuery;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  /** The one that is open beside the list */
  opened: { record: DepartmentDetail; history: HistoryEntry[] | null } | null;
  tools: ListTools;
  mayEdit: boolean;
}

/** The departments of a company: as a tree, or by name. */
export async function DepartmentList({ page, query, paths, acts, tools, opened, mayEdit }: Props) {
  const t = await getTranslations("department");
  const r = await getTranslations("record");
  const path = paths.departments.list();
  const view = await listView(path, query, [], "tree");
  const rows = await Promise.all(page.rows.map((row) => tableRow(row, { paths, acts, mayEdit })));
  const addHref = paths.departments.add();
  const byName = query.q !== "" || query.sort.column === "name";
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={view.chips.length > 0 ? undefined : t("facts", { count: page.total ?? 0 })}
        acts={mayEdit ? <AddButton href={addHref} label={t("add")} /> : null}
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
          { id: "supervisors", header: t("supervisors") },
          {
            id: "costCentre",
            header: t("costCentre"),
            muted: true,
            edit: { field: "costCentre", maxLength: 30 },
          },
          { id: "site", header: t("site"), muted: true },
          { id: "people", header: t("people"), align: "right" },
        ]}
        rows={rows}
        paging={view.paging(page, r(byName ? "byName" : "byTree"))}
        empty={
          <EmptyList
            view={view}
            q={query.q}
            icon={<Network aria-hidden="true" />}
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
            {
              label: t("supervisors"),
              value: opened.record.supervisors.map((person) => person.name).join(", ") || "—",
            },
            { label: t("costCentre"), value: opened.record.costCentre ?? "—" },
            { label: t("site"), value: opened.record.site?.name ?? "—" },
            { label: t("people"), value: opened.record.employees },
          ]}
          view={view}
          rows={page.rows}
          detailHref={paths.departments.detail(opened.record.id)}
          editHref={mayEdit ? paths.departments.edit(opened.record.id) : null}
        />
      ) : null}
    </>
  );
}

// Written out, so that the style sheet has them.
const indents = ["", "ml-0", "ml-5", "ml-10", "ml-15", "ml-20", "ml-25", "ml-30"];

async function tableRow(
  row: DepartmentRow,
  { paths, acts, mayEdit }: Pick<Props, "paths" | "acts" | "mayEdit">,
): Promise<TableRow> {
  const t = await getTranslations("department");
  const r = await getTranslations("record");
  const { id, name, depth, above, supervisors, costCentre, site, employees, archived } = row;
  const names = supervisors.map((person) => person.name).join(", ");
  return {
    id,
    name,
    href: paths.departments.detail(id),
    lead:
      depth > 0 ? (
        <CornerDownRight aria-hidden="true" className={`size-3.5 text-ink-faint ${indents[depth]}`} />
      ) : null,
    sub: depth === 0 && above.length > 0 ? t("partOf", { path: above.join(" / ") }) : null,
    facts: [names, t("seePeople", { count: employees })].filter(Boolean).join(", "),
    mark: archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: {
      supervisors: names || null,
      costCentre,
      site: site?.name,
      people: (
        <TextLink href={paths.employees.list({ department: id })}>
          <span className="sr-only">{t("peopleOf", { name })}: </span>
          {employees}
        </TextLink>
      ),
    },
    ...(mayEdit
      ? await rowActs(row, {
          editHref: paths.departments.edit(id),
          acts,
          values: { name, costCentre: costCentre ?? "" },
          words: await departmentWords(row),
        })
      : {}),
  };
}
