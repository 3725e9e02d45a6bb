import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable, type DataTableProps } from "#components/table/data-table.tsx";
import type { Paging } from "#components/table/table-data.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import type { Block } from "#lib/clock-in/block.ts";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { blockTimes, blockWork } from "./block-text.ts";
import { StatusBadge } from "./status-badge.tsx";
import { Worked } from "./worked.tsx";

interface BlockTableProps {
  blocks: Block[];
  /** Of several people, named by person; of one person, named by day */
  by: "person" | "day";
  dayOf: (date: string) => string;
  paging?: Paging;
  /** There are more than these */
  partly: boolean;
  hrefOf: (id: string) => string;
  /** For those who may correct them */
  editHrefOf?: ((id: string) => string) | null;
  /** Where a row opens beside the list, and which columns its address hides */
  table?: Pick<DataTableProps, "choiceInAddress" | "hide" | "openId" | "openHref" | "bulk">;
  empty: ReactNode;
}

/** Clock-ins one by one, each leading to its punches. */
export async function BlockTable(props: BlockTableProps) {
  const { blocks, by, dayOf, paging, partly, hrefOf, editHrefOf, table, empty } = props;
  const t = await getTranslations("clock-in");
  const durations = shownDurations(blocks.flatMap((one) => [one.workedSeconds, one.breakSeconds]));
  const sum = blocks.reduce((all, one) => all + (one.workedSeconds ?? 0), 0);
  const breaks = blocks.reduce((all, one) => all + one.breakSeconds, 0);
  const byPerson = by === "person";
  return (
    <DataTable
      {...table}
      name={t("title")}
      columns={[
        { id: "name", header: byPerson ? t("name") : t("day") },
        ...(byPerson ? [{ id: "day", header: t("day") }] : []),
        { id: "times", header: t("clockIns"), wrap: true },
        { id: "work", header: t("work"), muted: true, wrap: true, choice: "shown" },
        { id: "origin", header: t("factOrigin"), muted: true, choice: "hidden" },
        { id: "note", header: t("factNote"), muted: true, wrap: true, choice: "hidden" },
        { id: "break", header: t("break", { unit: durations.unit }), align: "right", choice: "shown" },
        { id: "status", header: t("status") },
        { id: "worked", header: t("worked", { unit: durations.unit }), align: "right", phone: "keep" },
      ]}
      rows={blocks.map((block) => ({
        id: block.id,
        name: byPerson ? block.employeeName : dayOf(block.workDate),
        href: hrefOf(block.id),
        ...(byPerson ? { lead: <Avatar name={block.employeeName} size="sm" /> } : {}),
        facts: [byPerson ? dayOf(block.workDate) : null, blockTimes(block, t("now"), t("noEnd"))]
          .filter(Boolean)
          .join(", "),
        ...(editHrefOf && block.status !== "void"
          ? { editHref: editHrefOf(block.id), acts: [{ label: t("fix"), href: editHrefOf(block.id) }] }
          : {}),
        cells: {
          day: dayOf(block.workDate),
          times: blockTimes(block, t("now"), t("noEnd")),
          work: blockWork(block) || undefined,
          origin: t(`origin_${block.origin}`),
          note: block.note ?? undefined,
          break: durations.format(block.breakSeconds),
          status: <StatusBadge block={block} />,
          worked: <Worked blocks={[block]} format={durations.format} />,
        },
      }))}
      totals={{
        name: partly ? t("totalPage", { count: blocks.length }) : t("total"),
        break: durations.format(breaks),
        worked: durations.format(sum),
      }}
      {...(paging ? { paging } : {})}
      empty={empty}
    />
  );
}
