import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { gapDays, spanText } from "#components/contract/contract-words.ts";
import { type DatedLine, DatedList } from "#components/contract/dated-list.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Pay, PayRateRow } from "#lib/pay/schema.ts";
import type { routes } from "#lib/routes.ts";
import { rateText } from "./pay-words.ts";

interface Props {
  pay: Pay;
  /** The company's local day, yyyy-mm-dd */
  today: string;
  locale: string;
  /** Given when the reader may change rates */
  paths: ReturnType<typeof routes.company>["pay"] | null;
}

/** What somebody is paid, and the days on which nothing says so. */
export async function PayCard(props: Props) {
  const { pay, locale, paths } = props;
  const t = await getTranslations("pay");
  const lines: DatedLine[] = [
    ...(await Promise.all(pay.rates.map((one) => lineOf(one, props)))),
    ...pay.gaps.map(
      (gap): DatedLine => ({ kind: "gap", from: gap.from, text: t("gap", { days: gapDays(gap, locale) }) }),
    ),
  ];
  return (
    <Card
      title={t("title")}
      padded={false}
      aside={
        paths ? (
          <Button size="sm" icon={<Plus aria-hidden="true" />} href={paths.add(pay.employee.id)}>
            {t("add")}
          </Button>
        ) : null
      }
    >
      {lines.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{t("none")}</p>
      ) : (
        <DatedList lines={lines} />
      )}
    </Card>
  );
}

async function lineOf(one: PayRateRow, { today, locale, paths }: Props): Promise<DatedLine> {
  const t = await getTranslations("pay");
  const { id, name, validFrom, validTo } = one;
  const span = await spanText(one, locale);
  const ended = validTo !== null && validTo < today;
  return {
    kind: "held",
    id,
    from: validFrom,
    title: await rateText(one, locale),
    span: `${name}, ${span}`,
    marks: ended ? null : (
      <Badge tone={validFrom > today ? "neutral" : "ok"}>{t(validFrom > today ? "later" : "present")}</Badge>
    ),
    edit: paths ? { href: paths.edit(id), label: t("edit"), about: `${name}, ${span}` } : null,
  };
}
