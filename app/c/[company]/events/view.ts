import { eventView } from "#components/event/event-filters.tsx";
import type { Reading } from "#components/event/when.ts";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import { listEventChoices, namesInFilter } from "#lib/event/choices.ts";
import type { EventQuery } from "#lib/event/filter.ts";
import { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { listTools } from "../list-tools.ts";

export interface ViewProps {
  actor: CompanyActor;
  query: EventQuery;
  now: Date;
}

/** How an actor reads events: in the company's language, and against its zone and day. */
export function readingOf({ company }: CompanyActor, now: Date): Reading {
  return { locale: company.locale, zone: company.zone, today: localDay(now, company.zone) };
}

/** What the list and the calendar both stand on. */
export async function frameOf({ actor, query, now }: ViewProps) {
  const paths = routes.company(actor.company.slug).events;
  const mayEdit = may(actor, "event.edit");
  const names = await namesInFilter(actor, query);
  const view = await eventView(paths.list(), query, names, actor.company.locale);
  const choices = await listEventChoices(actor);
  const tools = await listTools(actor, "events");
  // A new event begins with what is being looked at.
  const { package: of, customer, from, to } = query;
  const addHref = mayEdit ? paths.add({ package: of, customer, date: from === to ? from : null }) : null;
  const frame = { path: paths.list(), addHref, query, view, choices, names, tools };
  return { frame, view, paths, mayEdit, reading: readingOf(actor, now) };
}
