import { getTranslations } from "next-intl/server";
import { ContractCard } from "#components/contract/contract-card.tsx";
import { LooksCard } from "#components/pay/looks-card.tsx";
import { PayCard } from "#components/pay/pay-card.tsx";
import { listContracts } from "#lib/contract/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { notFound } from "#lib/errors.ts";
import { listLooksAtOwn, lookAtPay } from "#lib/pay/queries.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { ClockFrame } from "../clock-frame.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("pay"))("ownTitle") };
}

export default definePage({
  surface: "clock",
  run: async ({ actor }) => {
    if (!actor.employeeId) throw notFound();
    const t = await getTranslations("pay");
    const { zone, locale } = actor.company;
    const today = localDay(new Date(), zone);
    return (
      <ClockFrame actor={actor} active="contract">
        <h1 className="mb-3 text-lg font-semibold">{t("ownTitle")}</h1>
        <div className="grid gap-4">
          <ContractCard
            contracts={await listContracts(actor, actor.employeeId)}
            {...{ today, locale, paths: null }}
          />
          <PayCard pay={await lookAtPay(actor, actor.employeeId)} {...{ today, locale, paths: null }} />
          <LooksCard looks={await listLooksAtOwn(actor)} place={{ zone, locale }} />
        </div>
      </ClockFrame>
    );
  },
});
