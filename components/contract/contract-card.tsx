import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";
import type { ContractRow, Contracts } from "#lib/contract/schema.ts";
import type { routes } from "#lib/routes.ts";
import { contractSummary, spanText } from "./contract-words.ts";
import { DatedCard, PresentMark } from "./dated-card.tsx";
import type { HeldLine } from "./dated-list.tsx";

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
  return (
    <DatedCard
      title={t("title")}
      held={await Promise.all(contracts.contracts.map((one) => lineOf(one, props)))}
      gaps={contracts.gaps}
      gapText={(days) => t("gap", { days })}
      none={`${t("none")} ${t("noneText")}`}
      locale={locale}
      add={paths && { href: paths.add(contracts.employee.id), label: t("add") }}
    />
  );
}

async function lineOf(one: ContractRow, { today, locale, paths }: Props): Promise<HeldLine> {
  const t = await getTranslations("contract");
  const { id, validFrom, flextime, exempt, note } = one;
  const span = await spanText(one, locale);
  return {
    kind: "held",
    id,
    from: validFrom,
    title: await contractSummary(one),
    span,
    marks: (
      <>
        <PresentMark of={one} today={today} words={{ present: t("present"), later: t("later") }} />
        {flextime ? <Badge tone="outline">{t("flextimeBadge")}</Badge> : null}
        {exempt ? <Badge tone="outline">{t("exemptBadge")}</Badge> : null}
      </>
    ),
    note,
    edit: paths ? { href: paths.edit(id), label: t("edit"), about: span } : null,
  };
}
