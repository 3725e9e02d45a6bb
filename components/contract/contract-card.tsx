import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { ContractRow, Contracts } from "#lib/contract/schema.ts";
import type { routes } from "#lib/routes.ts";
import { contractSummary, gapDays, spanText } from "./contract-words.ts";
import { type DatedLine, DatedList } from "./dated-list.tsx";

interface Props {
  contracts: Contracts;
  /** The company's local day, yyyy-mm-dd */
  today: string;
  locale: string;
  /** Given when the reader may change contracts */
  paths: ReturnType<typeof routes.company>["contracts"] | null;
}

/** What somebody was hired for, and the days on which nothing says so. */
export async function ContractCard(props: Props) {
  const { contracts, locale, paths } = props;
  const t = await getTranslations("contract");
  const lines: DatedLine[] = [
    ...(await Promise.all(contracts.contracts.map((one) => lineOf(one, props)))),
    ...contracts.gaps.map(
      (gap): DatedLine => ({
        kind: "gap",
        from: gap.from,
        text: t("gap", { days: gapDays(gap, locale) }),
      }),
    ),
  ];
  return (
    <Card
      title={t("title")}
      padded={false}
      aside={
        paths ? (
          <Button size="sm" icon={<Plus aria-hidden="true" />} href={paths.add(contracts.employee.id)}>
            {t("add")}
          </Button>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">
          {t("none")} {t("noneText")}
        </p>
      ) : (
        <DatedList lines={lines} />
      )}
    </Card>
  );
}

async function lineOf(one: ContractRow, { today, locale, paths }: Props): Promise<DatedLine> {
  const t = await getTranslations("contract");
  const { id, validFrom, validTo, flextime, exempt, note } = one;
  const span = await spanText(one, locale);
  const ended = validTo !== null && validTo < today;
  return {
    kind: "held",
    id,
    from: validFrom,
    title: await contractSummary(one),
    span,
    marks: (
      <>
        {ended ? null : (
          <Badge tone={validFrom > today ? "neutral" : "ok"}>
            {t(validFrom > today ? "later" : "present")}
          </Badge>
        )}
        {flextime ? <Badge tone="outline">{t("flextimeBadge")}</Badge> : null}
        {exempt ? <Badge tone="outline">{t("exemptBadge")}</Badge> : null}
      </>
    ),
    note,
    edit: paths ? { href: paths.edit(id), label: t("edit"), about: span } : null,
  };
}
