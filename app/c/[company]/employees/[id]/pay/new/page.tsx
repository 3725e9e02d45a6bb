import { getTranslations } from "next-intl/server";
import { spanText } from "#components/contract/contract-words.ts";
import { PayForm } from "#components/pay/pay-form.tsx";
import { rateText } from "#components/pay/pay-words.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { lookAtPay } from "#lib/pay/queries.ts";
import type { Pay } from "#lib/pay/schema.ts";
import { routes } from "#lib/routes.ts";
import { add } from "../../../../pay-rates/actions.ts";
import { whosePay } from "../whose-pay.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("pay");
  return t("addTitle", { name: (await whosePay(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const { id, name } = await whosePay(actor, params.id ?? "");
    requirePermission(actor, "pay.edit");
    const pay = await lookAtPay(actor, id);
    const t = await getTranslations("pay");
    const { slug: company, currency, locale } = actor.company;
    const paths = routes.company(company);
    return (
      <>
        <PageHeader
          title={t("addTitle", { name })}
          crumbs={[
            { label: name, href: paths.employees.detail(id) },
            { label: t("crumb"), href: paths.pay.of(id) },
            { label: t("add") },
          ]}
        />
        <PayForm
          action={add.bind(null, { company, employeeId: id })}
          suggested={{ name: t("standard"), currency: pay.rates[0]?.currency ?? currency }}
          previous={await latest(pay, locale)}
          cancelHref={paths.pay.of(id)}
        />
      </>
    );
  },
});

async function latest({ rates }: Pay, locale: string) {
  const t = await getTranslations("pay");
  const [one] = rates;
  if (!one) return null;
  const words = { summary: `${one.name}, ${await rateText(one, locale)}`, span: await spanText(one, locale) };
  return { text: t("endPreviousHint", words), open: one.validTo === null };
}
