import { CalendarDays } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { AddButton } from "#components/record/add-button.tsx";
import { type ArchiveActs, archiveManyActs, type ManyActs } from "#components/record/archive-act.ts";
import type { ListView } from "#components/record/list-view.ts";
import { NoMatch } from "#components/record/no-match.tsx";
import { RecordDrawer } from "#components/record/record-drawer.tsx";
import { DataTable } from "#components/table/data-table.tsx";
import type { ColumnEdit } from "#components/table/table-data.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { EventChoices } from "#lib/event/choices.ts";
import type { EventQuery } from "#lib/event/filter.ts";
import type { EventDetail, EventRow } from "#lib/event/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import { eventTableRow, priceOf } from "./event-table-row.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { type Reading, whenText } from "./when.ts";

interface Props {
  page: Page<EventRow>;
  query: EventQuery;
  view: ListView;
  paths: ReturnType<typeof routes.company>["events"];
  acts: ArchiveActs & ManyActs & { editField: FormAct };
  choices: EventChoices;
  /** The one that is open beside the list */
  opened: { record: EventDetail; history: HistoryEntry[] | null } | null;
  mayEdit: boolean;
  reading: Reading;
}

/** Events as a table. */
export async function EventList(props: Props) {
  const { page, query, view, paths, acts, choices, opened, mayEdit, reading } = props;
  const t = await getTranslations("event");
  const rows = await Promise.all(
    page.rows.map((row) => eventTableRow(row, { paths, acts, mayEdit, reading })),
  );
  return (
    <>
      <DataTable
        {...view.table}
        bulk={mayEdit ? await archiveManyActs(page.rows, acts) : undefined}
        editAct={acts.editField}
        name={t("title")}
        columns={[
          { id: "name", header: t("name"), sort: view.sort("name"), edit: { field: "name", maxLength: 160 } },
          { id: "start", header: t("when"), sort: view.sort("start") },
          { id: "status", header: t("status"), phone: "keep" },
          {
            id: "customer",
            header: t("customer"),
            muted: true,
            choice: "hidden",
            edit: chosenFrom("customerId", choices.customers),
          },
          {
            id: "department",
            header: t("department"),
            muted: true,
            choice: "hidden",
            edit: chosenFrom("departmentId", choices.departments),
          },
          {
            id: "site",
            header: t("site"),
            muted: true,
            choice: "hidden",
            edit: chosenFrom("siteId", choices.sites),
          },
          {
            id: "assignee",
            header: t("assignee"),
            muted: true,
            choice: "shown",
            edit: chosenFrom("assigneeId", choices.people),
          },
          {
            id: "price",
            header: t("priceColumn"),
            align: "right",
            choice: "shown",
            edit: { field: "price", maxLength: 30 },
          },
        ]}
        rows={rows}
        paging={view.paging(page, t(query.sort.column === "name" ? "byName" : "byStart"))}
        empty={<Empty view={view} q={query.q} paths={paths} mayEdit={mayEdit} />}
      />
      {opened ? (
        <RecordDrawer
          {...opened}
          under={whenText(opened.record, reading)}
          facts={[
            { label: t("status"), value: <StatusBadge status={opened.record.status} /> },
            { label: t("customer"), value: opened.record.customer?.name ?? "—" },
            { label: t("department"), value: opened.record.department?.name ?? "—" },
            { label: t("site"), value: opened.record.site?.name ?? "—" },
            { label: t("assignee"), value: opened.record.assignee?.name ?? "—" },
            { label: t("priceColumn"), value: priceOf(opened.record, reading) ?? "—" },
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

/** A cell that is one of these, or none. */
function chosenFrom(field: string, choices: readonly { id: string; name: string }[]): ColumnEdit {
  const options = choices.map(({ id, name }) => ({ value: id, label: name }));
  return { field, options: [{ value: "", label: "—" }, ...options] };
}

async function Empty({ view, q, paths, mayEdit }: Pick<Props, "view" | "paths" | "mayEdit"> & { q: string }) {
  const t = await getTranslations("event");
  if (view.chips.length > 0) return <NoMatch view={view} q={q} />;
  return (
    <EmptyState
      icon={<CalendarDays aria-hidden="true" />}
      title={t("emptyUpcoming")}
      acts={
        <>
          {mayEdit ? <AddButton href={paths.add()} label={t("add")} /> : null}
          <Button href={paths.list({ period: "all" })}>{t("showAll")}</Button>
        </>
      }
    >
      {t("emptyUpcomingText")}
    </EmptyState>
  );
}
