import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { mayAddByHand } from "#lib/company/methods.ts";
import { definePage } from "#lib/doors/page.ts";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { AddForm } from "./add-form.tsx";
import { NotByHand } from "./not-by-hand.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("clock-in"))("addTitle") };
}

export default definePage({
  surface: "company",
  query: z.object({
    employee: z.string().refine(isUuid).catch(""),
    date: localDate.optional().catch(undefined),
  }),
  run: async ({ actor, query }) => {
    requirePermission(actor, "clock-in.edit");
    const t = await getTranslations("clock-in");
    const allowed = await mayAddByHand(actor);
    return (
      <>
        <PageHeader
          title={t("addTitle")}
          facts={allowed ? t("addFacts") : undefined}
          crumbs={[{ label: t("add") }]}
        />
        {allowed ? <AddForm actor={actor} {...query} /> : <NotByHand actor={actor} />}
      </>
    );
  },
});
