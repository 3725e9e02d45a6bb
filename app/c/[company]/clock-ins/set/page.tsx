import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BlockTable } from "#components/clock-in/block-table.tsx";
import { SetWorkForm } from "#components/clock-in/set-work-form.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { clockInChoices, listClockInsById } from "#lib/clock-in/queries.ts";
import { idList } from "#lib/clock-in/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { formatDay } from "#lib/format/date-time.ts";
import { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { bound } from "../../bound.ts";
import { setMany, takeManyBack } from "../actions.ts";
import { NothingSelected } from "./nothing-selected.tsx";

export async function generateMetadata() {
  return { title: (await getTranslations("clock-in"))("setMany") };
}

export default definePage({
  surface: "company",
  query: z.object({ ids: idList }),
  run: async ({ actor, query }) => {
    requirePermission(actor, "clock-in.edit");
    const t = await getTranslations("clock-in");
    const { slug, locale, zone } = actor.company;
    const { clockIns } = routes.company(slug);
    const blocks = await listClockInsById(actor, query.ids);
    const list = clockIns.list({ view: "list" });
    const today = localDay(new Date(), zone);
    const dayOf = (day: string) => formatDay(day, locale, today);
    const acts = bound({ setMany, takeManyBack }, slug);
    const choices = await clockInChoices(actor);
    return (
      <>
        <PageHeader
          title={blocks.length > 0 ? t("setTitle", { count: blocks.length }) : t("setMany")}
          facts={blocks.length > 0 ? t("setFacts") : undefined}
          crumbs={[{ label: t("setMany") }]}
        />
        <div className="grid gap-4">
          {blocks.length > 0 ? <SetWorkForm {...{ blocks, choices, acts }} listHref={list} /> : null}
          <BlockTable
            {...{ blocks, dayOf }}
            by="person"
            partly={false}
            hrefOf={clockIns.detail}
            empty={<NothingSelected listHref={list} />}
          />
        </div>
      </>
    );
  },
});
