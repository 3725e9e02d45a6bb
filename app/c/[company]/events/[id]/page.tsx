import { EventPage } from "#components/event/event-page.tsx";
import { may } from "#lib/access/actor.ts";
import { definePage } from "#lib/doors/page.ts";
import { recordTitle } from "#lib/doors/title.ts";
import { findEvent } from "#lib/event/queries.ts";
import { listHistory } from "#lib/history/queries.ts";
import { routes } from "#lib/routes.ts";
import { bound } from "../../bound.ts";
import { act, archive, remove, restore } from "../actions.ts";
import { readingOf } from "../view.ts";

export const generateMetadata = recordTitle(async (actor, id) => (await findEvent(actor, id)).name);

export default definePage({
  surface: "company",
  run: async ({ actor, params }) => {
    const company = actor.company.slug;
    const event = await findEvent(actor, params.id ?? "");
    return (
      <EventPage
        event={event}
        history={await listHistory(actor, { type: "event", id: event.id })}
        paths={routes.company(company)}
        acts={bound({ act, archive, restore, remove }, company)}
        mayEdit={may(actor, "event.edit")}
        reading={readingOf(actor, new Date())}
      />
    );
  },
});
