import { getTranslations } from "next-intl/server";
import { EventForm } from "#components/event/event-form.tsx";
import { eventFormText } from "#components/event/form-text.ts";
import { Card } from "#components/ui/card.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { requirePermission } from "#lib/access/require.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { listEventChoices } from "#lib/event/choices.ts";
import { mostMetadata } from "#lib/event/metadata.ts";
import { findEvent } from "#lib/event/queries.ts";
import { routes } from "#lib/routes.ts";
import { edit } from "../../actions.ts";
import { begun, offered } from "../../form-of.ts";

export const generateMetadata = recordTitle(async (actor, id) => {
  const t = await getTranslations("event");
  return t("editTitle", { name: (await findEvent(actor, id)).name });
});

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const event = await findEvent(actor, params.id ?? "");
    requirePermission(actor, "event.edit");
    const t = await getTranslations("event");
    const r = await getTranslations("record");
    const { id, name, currency, version } = event;
    const { slug: company, locale } = actor.company;
    const { detail } = routes.company(company).events;
    return (
      <>
        <PageHeader
          title={t("editTitle", { name })}
          crumbs={[{ label: name, href: detail(id) }, { label: r("edit") }]}
        />
        <Card className="max-w-180">
          <EventForm
            action={edit.bind(null, { company, id })}
            cancelHref={detail(id)}
            version={version}
            {...offered(await listEventChoices(actor), actor.company, event)}
            {...begun(event, locale)}
            mostMetadata={mostMetadata}
            text={eventFormText(t, { save: r("save"), currency, most: mostMetadata })}
          />
        </Card>
      </>
    );
  },
});
