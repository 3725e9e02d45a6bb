import { getTranslations } from "next-intl/server";
import { EventFrame } from "#components/event/event-frame.tsx";
import { EventList } from "#components/event/event-list.tsx";
import { findEvent, listEvents } from "#lib/event/queries.ts";
import { zoneName } from "#lib/format/date-time.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { bound } from "../bound.ts";
import { opened } from "../opened.ts";
import { archive, archiveMany, editField, restore, restoreMany } from "./actions.ts";
import { frameOf, type ViewProps } from "./view.ts";

/** Events as a table, page by page. */
export async function listView(props: ViewProps) {
  const { actor, query, now } = props;
  const t = await getTranslations("event");
  const { slug: company, locale, zone: own } = actor.company;
  const page = await listEvents(actor, query, now);
  const { frame, view, paths, mayEdit, reading } = await frameOf(props);
  const zone = zoneName(own, now, locale);
  const facts =
    view.chips.length > 0
      ? t("factsFiltered", { zone })
      : page.total === null
        ? t("factsMore", { count: countLimit, zone })
        : t("facts", { count: page.total, zone });
  const acts = bound({ archive, archiveMany, editField, restore, restoreMany }, company);
  const open = await opened(actor, "event", query.open, findEvent);
  return (
    <EventFrame facts={facts} {...frame}>
      <EventList
        {...{ page, query, view, paths, acts, mayEdit, reading }}
        choices={frame.choices}
        opened={open}
      />
    </EventFrame>
  );
}
