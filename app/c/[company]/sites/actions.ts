"use server";

import { requirePermission } from "#lib/access/require.ts";
import { defineAction } from "#lib/doors/action.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { addSite, archiveSite, editSite, restoreSite } from "#lib/site/commands.ts";
import { deleteSite } from "#lib/site/delete.ts";
import { findSite } from "#lib/site/queries.ts";
import { siteEdit, siteInput } from "#lib/site/schema.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: siteInput,
  run: ({ actor, input }) => addSite(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).sites.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: siteEdit,
  run: ({ actor, input }) => editSite(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).sites.detail(id),
  message: saidSaved,
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveSite(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreSite(actor, input.id),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteSite(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).sites.list(),
  message: saidDeleted,
});

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archiveSite(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restoreSite(actor, id)),
  message: saidRestoredMany,
});

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name", "address"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "site.edit");
    const now = await findSite(actor, input.id);
    return editSite(actor, await withField(siteInput, now, input));
  },
});
