import { z } from "zod";
import type { Event } from "#lib/db/generated/client.ts";
import { addEvent, editEvent } from "#lib/event/commands.ts";
import { actOnEvent, archiveEvent, deleteEvent, restoreEvent } from "#lib/event/lifecycle.ts";
import { metadataRow, readMetadata } from "#lib/event/metadata.ts";
import { eventActInput, eventInput } from "#lib/event/schema.ts";
import { eventActs, eventStatuses } from "#lib/event/status.ts";
import { act, type Operation } from "#lib/http/operation.ts";
import { stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { byId, byInstant, instant, minor, state, uuid, version, words } from "./fields.ts";
import { findOne, type Resource, resource } from "./resource.ts";

const view = z.object({
  id: uuid,
  name: z.string(),
  startsAt: instant,
  endsAt: instant,
  zone: z.string(),
  status: z.enum(eventStatuses),
  packageId: uuid.nullable(),
  departmentId: uuid.nullable(),
  siteId: uuid.nullable(),
  customerId: uuid.nullable(),
  /** The employee who looks after it */
  assigneeId: uuid.nullable(),
  createdById: uuid.nullable(),
  price: minor.nullable(),
  currency: z.string(),
  note: z.string().nullable(),
  metadata: z.array(metadataRow),
  archived: z.boolean(),
  version,
});

const refers = {
  packageId: byId,
  departmentId: byId,
  siteId: byId,
  customerId: byId,
  assigneeId: byId,
};

const filters = {
  q: words,
  state,
  status: z.enum(eventStatuses).optional(),
  startsFrom: byInstant,
  startsBefore: byInstant,
  ...refers,
};

const given: Resource<Event, typeof view, typeof filters> = {
  noun: "event",
  plural: "events",
  called: ["an event", "events"],
  reads: "event.list",
  writes: "event.edit",
  view,
  input: eventInput,
  filters,
  where: ({ q, state: shown, status, startsFrom, startsBefore, ...asked }) => ({
    ...stateWhere(shown),
    ...Object.fromEntries(Object.entries(asked).filter(([name, id]) => name in refers && id)),
    ...(status ? { status } : {}),
    startsAt: { ...(startsFrom ? { gte: startsFrom } : {}), ...(startsBefore ? { lt: startsBefore } : {}) },
    AND: wordsWhere(q, "nameSearch"),
  }),
  find: (db, args) => db.event.findMany(args),
  toView: ({ archivedAt, startsAt, endsAt, priceMinor, status, metadata, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    status: status as z.input<typeof view>["status"],
    price: priceMinor === null ? null : Number(priceMinor),
    metadata: readMetadata(metadata),
    archived: archivedAt !== null,
  }),
  add: addEvent,
  edit: editEvent,
  archive: archiveEvent,
  restore: restoreEvent,
  remove: deleteEvent,
  examples: {
    add: {
      name: "Autumn ball",
      startsAt: "2026-10-17T18:00:00Z",
      endsAt: "2026-10-17T23:30:00Z",
      customerId: "{customer}",
      departmentId: "{department}",
      price: 1_250_000,
      metadata: [{ name: "Guests", kind: "number", value: "180" }],
    },
    edit: { endsAt: "2026-10-18T00:30:00+01:00", note: "One hour longer" },
  },
};

const summaries: Record<(typeof eventActs)[number], { summary: string }> = {
  confirm: { summary: "Says that a planned event takes place." },
  finish: { summary: "Says that an event is done." },
  cancel: { summary: "Cancels an event." },
  reopen: { summary: "Takes the last step of an event back." },
};

/** What has to be done to a new event before. */
const needs: Record<(typeof eventActs)[number], string[]> = {
  confirm: [],
  finish: ["confirmEvent"],
  cancel: [],
  reopen: ["cancelEvent"],
};

const acts = eventActs.map((verb) =>
  act({
    ...{ id: `${verb}Event`, method: "POST", path: `/events/{id}/${verb}`, noun: "event" },
    ...summaries[verb],
    permission: "event.edit",
    body: eventActInput.pick({ reason: true }).strict(),
    output: view,
    etag: (body) => String(body.version),
    example: {
      params: { id: "{event}" },
      before: needs[verb],
      body: verb === "cancel" ? { reason: "The hall is flooded" } : {},
    },
    run: ({ actor, params, body }) => actOnEvent(actor, { id: params.id!, act: verb, ...body }),
    answer: ({ actor, params }) => findOne(given, actor, params.id!),
  }),
);

export const events: Operation[] = [...resource(given), ...acts];
