import { Wrench } from "lucide-react";
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
import type { SkillDetail, SkillQuery, SkillRow } from "#lib/skill/schema.ts";
import { skillWords } from "./skill-words.ts";

interface Props {
  page: Page<SkillRow>;
  query: SkillQuery;
  paths: ReturnType<typeof routes.company>["skills"];
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  /** The one that is open beside the list */
  opened: { record: SkillDetail; history: HistoryEntry[] | null } | null;
  tools: ListTools;
  mayEdit: boolean;
}

/** What crews of packages are asked for. */
export async function SkillList({ page, query, paths, acts, tools, opened, mayEdit }: Props) {
  const t = await getTranslations("skill");
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
          { id: "name", header: t("name"), sort: view.sort("name"), edit: { field: "name", maxLength: 60 } },
          { id: "packages", header: t("packages"), align: "right", choice: "shown" },
          { id: "people", header: t("people"), align: "right", choice: "shown" },
        ]}
        rows={rows}
        paging={view.paging(page, r("byName"))}
        empty={
          <EmptyList
            view={view}
            q={query.q}
            icon={<Wrench aria-hidden="true" />}
            title={t("emptyTitle")}
            text={t("emptyText")}
            add={mayEdit ? { href: paths.add(), label: t("add") } : null}
          />
        }
      />
      {opened ? (
        <RecordDrawer
          {...opened}
          facts={opened.record.packages.map((one) => ({ label: one.name, value: one.people }))}
          under={t("pageFacts", { count: opened.record.packages.length })}
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
  row: SkillRow,
  { paths, acts, mayEdit }: Pick<Props, "paths" | "acts" | "mayEdit">,
): Promise<TableRow> {
  const t = await getTranslations("skill");
  const r = await getTranslations("record");
  const { id, name, packages, people, archived } = row;
  return {
    id,
    name,
    href: paths.detail(id),
    facts: t("pageFacts", { count: packages }),
    mark: archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: { packages, people: people || null },
    ...(mayEdit
      ? await rowActs(row, {
          editHref: paths.edit(id),
          acts,
          values: { name },
          words: await skillWords(name, packages),
        })
      : {}),
  };
}
