"use server";

import { requirePermission } from "#lib/access/require.ts";
import { defineAction } from "#lib/doors/action.ts";
import { addEvent, editEvent } from "#lib/event/commands.ts";
import { eventEditForm, eventFields, eventForm } from "#lib/event/form.ts";
import { actOnEvent, archiveEvent, deleteEvent, restoreEvent } from "#lib/event/lifecycle.ts";
import { findEvent } from "#lib/event/queries.ts";
import { eventActInput } from "#lib/event/schema.ts";
import { eventFieldsOf } from "#lib/event/typed.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: eventForm,
  run: ({ actor, input }) => addEvent(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).events.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: eventEditForm,
  run: ({ actor, input }) => editEvent(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).events.detail(id),
  message: saidSaved,
});

/** Confirms, finishes, cancels or reopens. */
export const act = defineAction({
  surface: "company",
  input: eventActInput,
  run: ({ actor, input }) => actOnEvent(actor, input),
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveEvent(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreEvent(actor, input.id),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteEvent(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).events.list(),
  message: saidDeleted,
});

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archiveEvent(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restoreEvent(actor, id)),
  message: saidRestoredMany,
});

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name", "customerId", "departmentId", "siteId", "assigneeId", "price"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "event.edit");
    const now = eventFieldsOf(await findEvent(actor, input.id));
    return editEvent(actor, await withField(eventFields, now, input));
  },
});
