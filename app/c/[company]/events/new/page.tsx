import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EventForm } from "#components/event/event-form.tsx";
import { eventFormText } from "#components/event/form-text.ts";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { listEventChoices } from "#lib/event/choices.ts";
import { mostMetadata } from "#lib/event/metadata.ts";
import { routes } from "#lib/routes.ts";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { add } from "../actions.ts";
import { fresh, offered } from "../form-of.ts";

const uuid = z.string().refine(isUuid).optional().catch(undefined);

export async function generateMetadata() {
  return { title: (await getTranslations("event"))("addTitle") };
}

export default definePage({
  surface: "company",
  query: z.object({ package: uuid, customer: uuid, date: localDate.optional().catch(undefined) }),
  run: async ({ actor, query }) => {
    requirePermission(actor, "event.edit");
    const t = await getTranslations("event");
    const { slug: company, zone, currency } = actor.company;
    const choices = offered(await listEventChoices(actor), actor.company);
    return (
      <>
        <PageHeader title={t("addTitle")} facts={t("addFacts")} crumbs={[{ label: t("add") }]} />
        <Card className="max-w-180">
          <EventForm
            action={add.bind(null, { company })}
            cancelHref={routes.company(company).events.list()}
            {...choices}
            defaults={fresh(choices.packages, query, localDay(new Date(), zone))}
            choices={{}}
            mostMetadata={mostMetadata}
            text={eventFormText(t, { save: t("add"), currency, most: mostMetadata })}
          />
        </Card>
      </>
    );
  },
});
