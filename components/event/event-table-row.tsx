import { getTranslations } from "next-intl/server";
import { Swatch } from "#components/package/swatch.tsx";
import type { ArchiveActs } from "#components/record/archive-act.ts";
import { rowActs } from "#components/record/row-acts.ts";
import type { TableRow } from "#components/table/table-data.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { EventRow } from "#lib/event/schema.ts";
import { referencesOf } from "#lib/event/typed.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { routes } from "#lib/routes.ts";
import { amountText } from "#lib/shared/money.ts";
import { StatusBadge } from "./status-badge.tsx";
import { type Reading, whenText } from "./when.ts";

interface Context {
  paths: ReturnType<typeof routes.company>["events"];
  acts: ArchiveActs;
  mayEdit: boolean;
  reading: Reading;
}

/** An event in its list, with what its cells hold while they are changed. */
export async function eventTableRow(
  row: EventRow,
  { paths, acts, mayEdit, reading }: Context,
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
      ? await rowActs(row, {
          editHref: paths.edit(row.id),
          acts,
          values: valuesOf(row),
          words,
        })
      : {}),
  };
}

function valuesOf(row: EventRow): Record<string, string> {
  const { name, priceMinor, currency } = row;
  const price = priceMinor === null ? "" : amountText(BigInt(priceMinor), currency);
  return { name, price, ...referencesOf(row) };
}

export function priceOf({ priceMinor, currency }: EventRow, { locale }: Reading): string | null {
  return priceMinor === null ? null : formatMoney(BigInt(priceMinor), currency, locale);
}
