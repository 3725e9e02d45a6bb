import { CalendarDays } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Swatch } from "#components/package/swatch.tsx";
import {
  type ArchiveActs,
  archiveAct,
  archiveManyActs,
  type ManyActs,
} from "#components/record/archive-act.ts";
import type { ListView } from "#components/record/list-view.ts";
import { NoMatch } from "#components/record/no-match.tsx";
import { RecordDrawer } from "#components/record/record-drawer.tsx";
import { DataTable } from "#components/table/data-table.tsx";
import type { TableRow } from "#components/table/table-data.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { EventQuery } from "#lib/event/filter.ts";
import type { EventDetail, EventRow } from "#lib/event/schema.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import type { Page } from "#lib/shared/paging.ts";
import { AddEventButton } from "./event-frame.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { type Reading, whenText } from "./when.ts";

interface Props {
  page: Page<EventRow>;
  query: EventQuery;
  view: ListView;
  paths: ReturnType<typeof routes.company>["events"];
  acts: ArchiveActs & ManyActs;
  /** The one that is open beside the list */
  opened: { record: EventDetail; history: HistoryEntry[] | null } | null;
  mayEdit: boolean;
  reading: Reading;
}

/** Events as a table. */
export async function EventList({ page, query, view, paths, acts, opened, mayEdit, reading }: Props) {
  const t = await getTranslations("event");
  const rows = await Promise.all(page.rows.map((row) => tableRow(row, { paths, acts, mayEdit, reading })));
  return (
    <>
      <DataTable
        {...view.table}
        bulk={mayEdit ? await archiveManyActs(page.rows, acts) : undefined}
        name={t("title")}
        columns={[
          { id: "name", header: t("name"), sort: view.sort("name") },
          { id: "start", header: t("when"), sort: view.sort("start") },
          { id: "status", header: t("status"), phone: "keep" },
          { id: "customer", header: t("customer"), muted: true, choice: "hidden" },
          { id: "department", header: t("department"), muted: true, choice: "hidden" },
          { id: "site", header: t("site"), muted: true, choice: "hidden" },
          { id: "assignee", header: t("assignee"), muted: true, choice: "shown" },
          { id: "price", header: t("priceColumn"), align: "right", choice: "shown" },
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

function priceOf({ priceMinor, currency }: EventRow, { locale }: Reading): string | null {
  return priceMinor === null ? null : formatMoney(BigInt(priceMinor), currency, locale);
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
          {mayEdit ? <AddEventButton href={paths.add()} label={t("add")} /> : null}
          <Button href={paths.list({ period: "all" })}>{t("showAll")}</Button>
        </>
      }
    >
      {t("emptyUpcomingText")}
    </EmptyState>
  );
}

async function tableRow(
  row: EventRow,
  { paths, acts, mayEdit, reading }: Pick<Props, "paths" | "acts" | "mayEdit" | "reading">,
): Promise<TableRow> {
  const t = await getTranslations("event");
  const r = await getTranslations("record");
  const words = { title: t("archiveTitle", { name: row.name }), consequence: t("archiveText") };
  const when = whenText(row, reading);
  return {
    id: row.id,
    name: row.name,
    href: paths.detail(row.id),
    ...(row.package ? { lead: <Swatch colour={row.package.colour} /> } : {}),
    sub: row.package && row.package.name !== row.name ? row.package.name : null,
    facts: when,
    mark: row.archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: {
      start: when,
      status: <StatusBadge status={row.status} />,
      customer: row.customer?.name,
      department: row.department?.name,
      site: row.site?.name,
      assignee: row.assignee?.name,
      price: priceOf(row, reading),
    },
    ...(mayEdit
      ? {
          ...(row.archived ? {} : { editHref: paths.edit(row.id) }),
          acts: [
            ...(row.archived ? [] : [{ label: r("edit"), href: paths.edit(row.id) }]),
            await archiveAct(row, acts, words),
          ],
        }
      : {}),
  };
}
