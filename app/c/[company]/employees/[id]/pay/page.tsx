import { getTranslations } from "next-intl/server";
import { LooksCard } from "#components/pay/looks-card.tsx";
import { PayCard } from "#components/pay/pay-card.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listLooksAtOwn, lookAtPay } from "#lib/pay/queries.ts";
import { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { whosePay } from "./whose-pay.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("pay");
  return t("titleOf", { name: (await whosePay(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const pay = await lookAtPay(actor, params.id ?? "");
    const { id, name } = pay.employee;
    const t = await getTranslations("pay");
    const { slug, zone, locale } = actor.company;
    const paths = routes.company(slug);
    const own = id === actor.employeeId;
    return (
      <>
        <PageHeader
          title={t("titleOf", { name })}
          facts={t("facts")}
          crumbs={[{ label: name, href: paths.employees.detail(id) }, { label: t("crumb") }]}
        />
        <div className="grid max-w-180 gap-4">
          {own ? null : <Banner tone="note">{t("witnessed", { name })}</Banner>}
          <PayCard
            pay={pay}
            today={localDay(new Date(), zone)}
            locale={locale}
            paths={may(actor, "pay.edit") ? paths.pay : null}
          />
          {own ? <LooksCard looks={await listLooksAtOwn(actor)} place={{ zone, locale }} /> : null}
        </div>
      </>
    );
  },
});
