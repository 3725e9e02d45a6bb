import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import type { CompanyActor } from "#lib/access/actor.ts";
import { mayAddByHand } from "#lib/company/methods.ts";

/** Before anybody types a clock-in that the company would not take. */
export async function ByHandNotice({ actor }: { actor: CompanyActor }) {
  if (await mayAddByHand(actor)) return null;
  const t = await getTranslations("clock-in");
  return (
    <Banner className="mb-4" tone="warn">
      {t("notByHand")}
    </Banner>
  );
}
