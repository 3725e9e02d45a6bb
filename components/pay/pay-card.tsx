import { getTranslations } from "next-intl/server";
import { spanText } from "#components/contract/contract-words.ts";
import { DatedCard, PresentMark } from "#components/contract/dated-card.tsx";
import type { HeldLine } from "#components/contract/dated-list.tsx";
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
  return (
    <DatedCard
      title={t("title")}
      held={await Promise.all(pay.rates.map((one) => lineOf(one, props)))}
      gaps={pay.gaps}
      gapText={(days) => t("gap", { days })}
      none={t("none")}
      locale={locale}
      add={paths && { href: paths.add(pay.employee.id), label: t("add") }}
    />
  );
}

async function lineOf(one: PayRateRow, { today, locale, paths }: Props): Promise<HeldLine> {
  const t = await getTranslations("pay");
  const { id, name, validFrom } = one;
  const span = `${name}, ${await spanText(one, locale)}`;
  return {
    kind: "held",
    id,
    from: validFrom,
    title: await rateText(one, locale),
    span,
    marks: <PresentMark of={one} today={today} words={{ present: t("present"), later: t("later") }} />,
    edit: paths ? { href: paths.edit(id), label: t("edit"), about: span } : null,
  };
}
