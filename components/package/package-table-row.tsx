import { getTranslations } from "next-intl/server";
import type { ArchiveActs } from "#components/record/archive-act.ts";
import { rowActs } from "#components/record/row-acts.ts";
import type { TableRow } from "#components/table/table-data.ts";
import { Badge } from "#components/ui/badge.tsx";
import { formatDuration } from "#lib/format/duration.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { PackageRow } from "#lib/package/schema.ts";
import type { routes } from "#lib/routes.ts";
import { amountText } from "#lib/shared/money.ts";
import { Swatch } from "./swatch.tsx";

interface Context {
  paths: ReturnType<typeof routes.company>["packages"];
  acts: ArchiveActs;
  mayEdit: boolean;
  locale: string;
}

/** A package in its list, with what its cells hold while they are changed. */
export async function packageTableRow(
  row: PackageRow,
  { paths, acts, mayEdit, locale }: Context,
): Promise<TableRow> {
  const t = await getTranslations("package");
  const r = await getTranslations("record");
  const words = { title: t("archiveTitle", { name: row.name }), consequence: t("archiveText") };
  const money = (minor: number | null) =>
    minor === null ? null : formatMoney(BigInt(minor), row.currency, locale);
  const duration = formatDuration(row.durationMinutes * 60);
  return {
    id: row.id,
    name: row.name,
    href: paths.detail(row.id),
    lead: <Swatch colour={row.colour} />,
    facts: [duration, money(row.priceMinor)].filter(Boolean).join(", "),
    mark: row.archived ? <Badge>{r("archivedBadge")}</Badge> : null,
    cells: {
      duration,
      price: money(row.priceMinor),
      people: row.people || null,
      costs: row.costsMinor > 0 ? money(row.costsMinor) : null,
    },
    ...(mayEdit
      ? await rowActs(row, {
          editHref: paths.edit(row.id),
          acts,
          values: { name: row.name, duration, price: typedPrice(row) },
          words,
        })
      : {}),
  };
}

function typedPrice({ priceMinor, currency }: PackageRow): string {
  return priceMinor === null ? "" : amountText(BigInt(priceMinor), currency);
}
